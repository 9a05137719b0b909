package org.gaitkeeper.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.differential.Differential.RaisedFlag;
import org.gaitkeeper.differential.RedFlag;
import org.gaitkeeper.differential.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The red flags of section 6 of the evidence sheet: what raises each, what only looks like it, and how soon. */
class RedFlagsTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            R1  | cauda_equina_recent | EMERGENCY | saddle_or_perianal_change | !saddle_or_perianal_change, back_pain
            R1  | cauda_equina_recent | EMERGENCY | bladder_change, cauda_equina_days_since=10, cauda_equina_course=unchanged | bladder_change, cauda_equina_days_since=15, cauda_equina_course=unchanged
            R1  | cauda_equina_recent | EMERGENCY | bowel_change, cauda_equina_days_since=40, cauda_equina_course=worsening | back_pain, sensory_loss
            R1  | cauda_equina_recent | EMERGENCY | sexual_function_change | !sexual_function_change
            R1  | cauda_equina_recent | EMERGENCY | post_void_residual_ml=201 | post_void_residual_ml=200
            R2  | bilateral_progressive_deficit | EMERGENCY | bilateral_progressive_deficit | laterality=left, weakness, weakness_grade_worst=3, onset_type=over_days
            R2  | bilateral_progressive_deficit | EMERGENCY | laterality=bilateral, weakness, weakness_grade_worst=3, duration_weeks=2 | laterality=bilateral, weakness, weakness_grade_worst=4, duration_weeks=2
            R2  | bilateral_severe_weakness | EMERGENCY | laterality=bilateral, weakness_grade_worst=2 | laterality=bilateral, weakness_grade_worst=2, duration_weeks=200
            R2  | bilateral_radicular | SAME_DAY | back_pain, laterality=bilateral, slr_positive, course=progressive, duration_weeks=3 | back_pain, laterality=bilateral, slr_positive, course=stable, duration_weeks=80
            R3  | cauda_equina_stable | URGENT | saddle_or_perianal_change, cauda_equina_days_since=15, cauda_equina_course=unchanged | saddle_or_perianal_change, cauda_equina_days_since=14, cauda_equina_course=unchanged
            R4  | acute_limb_ischaemia | EMERGENCY | cold_pale_pulseless_leg | cool_skin, quality=cold, triggers=cold_exposure
            R4  | acute_limb_ischaemia | EMERGENCY | pulse_abnormal=absent, duration_weeks=1 | pulse_abnormal=absent, duration_weeks=30
            R5  | acute_compartment | EMERGENCY | severe_pain_not_settling | exertional, quality=tightness, duration_weeks=40, !symptoms_at_rest
            R5  | acute_compartment | EMERGENCY | compartment_tense, passive_stretch_pain, duration_weeks=0.1, swelling | passive_stretch_pain, duration_weeks=30
            R6  | stroke_ongoing | EMERGENCY | fast_positive | !fast_positive, upper_limb_symptoms, onset_type=gradual
            R6  | stroke_ongoing | EMERGENCY | onset_type=sudden, location=leg_global+upper_limbs, quality=weak | onset_type=gradual, location=leg_global+upper_limbs, quality=weak
            R7  | tia_resolved | SAME_DAY | fast_resolved_past_week | !fast_resolved_past_week
            R8  | pulmonary_embolus | EMERGENCY | dyspnoea_or_chest_pain, calf_tenderness | dyspnoea_or_chest_pain
            R9  | dvt_wells_likely | SAME_DAY | wells_dvt_score=2 | wells_dvt_score=1
            R9  | dvt_wells_likely | SAME_DAY | swelling, location=calf, laterality=left, duration_weeks=1 | swelling, location=calf, laterality=left, exertional, !symptoms_at_rest, duration_weeks=40
            R10 | exertional_syncope | SAME_DAY | exertional_syncope | !exertional_syncope
            R11 | exertional_chest_pain | SAME_DAY | dyspnoea_or_chest_pain | !dyspnoea_or_chest_pain
            R11 | chest_symptoms_now | EMERGENCY | chest_symptoms_now | dyspnoea_or_chest_pain
            R12 | rhabdomyolysis | EMERGENCY | dark_urine_after_exertion, weakness, quality=soreness | quality=soreness, weakness
            R12 | dark_urine | SAME_DAY | dark_urine_after_exertion | past_history=muscle_breakdown, duration_weeks=300
            R13 | exercise_hyponatraemia | EMERGENCY | overdrinking_confusion | hydration_poor
            R14 | cord_compression_cancer | EMERGENCY | cancer_history, balance_or_falls | cancer_history, location=toes
            R15 | cancer_spinal_pain | SAME_DAY | cancer_history, back_pain, night_pain | back_pain, night_pain
            R16 | spinal_infection | EMERGENCY | fever, back_pain | fever
            R16 | spinal_infection | EMERGENCY | immunosuppressed_or_iv_drugs, back_pain, night_pain | immunosuppressed_or_iv_drugs, location=toes
            R17 | ascending_weakness | EMERGENCY | ascending_weakness | !ascending_weakness, weakness
            R17 | ascending_weakness | EMERGENCY | laterality=bilateral, weakness, reflex=absent, onset_type=over_days | laterality=bilateral, weakness, reflex=absent, duration_weeks=60, onset_type=gradual
            R18 | foot_drop | SAME_DAY | foot_drop, duration_weeks=0.5 | foot_slap_or_drop_on_run, !foot_drop, duration_weeks=30
            R18 | foot_drop | SAME_DAY | ehl_or_dorsiflexion_mrc=3, back_pain | ehl_or_dorsiflexion_mrc=4, back_pain
            R18 | foot_drop | SAME_DAY | foot_drop, new_or_progressive_motor_loss | foot_drop, course=stable, duration_weeks=30
            R18 | motor_deficit | URGENT | foot_drop, duration_weeks=30, course=stable | !foot_drop, !weakness
            R19 | upper_motor_neuron | URGENT | babinski | reflex=reduced
            R19 | upper_motor_neuron | URGENT | brisk_reflex_or_clonus | !brisk_reflex_or_clonus
            R19 | upper_motor_neuron_acute | EMERGENCY | clonus, bladder_change | clonus
            R19 | upper_motor_neuron_acute | EMERGENCY | reflex=brisk, onset_type=over_hours | reflex=brisk, onset_type=gradual
            R20 | suspected_demyelination | URGENT | age_years=30, lhermitte_positive | age_years=55, lhermitte_positive
            R20 | suspected_demyelination | URGENT | age_years=49, evolving_sensory_level | age_years=49, quality=tingling
            R21 | recurrent_brief_fixed_sensory | URGENT | recurrent_brief_fixed_sensory | course=recurrent, quality=tingling
            R22 | chronic_limb_threat | SAME_DAY | rest_pain_eased_hanging_foot | night_pain, abi_rest=0.8
            R22 | chronic_limb_threat | SAME_DAY | ulcer_or_black_toe | skin_lesions=callus
            R23 | diabetic_foot_acute | SAME_DAY | hot_swollen_foot, diabetes | diabetes, skin_lesions=callus
            R23 | diabetic_foot_acute | SAME_DAY | diabetes, ulcer_or_black_toe, sensory_loss | diabetes, sensory_loss
            R23 | diabetic_swollen_foot | SAME_DAY | diabetes, swelling, warmth, location=foot_whole | swelling, warmth, location=foot_whole
            R24 | digital_ischaemia | SAME_DAY | persistent_white_blue_toe | cold_trigger_colour_change, location=toes
            R25 | high_risk_bone_stress | SAME_DAY | groin_pain_weight_bearing | location=groin, triggers=sitting
            R25 | high_risk_bone_stress | SAME_DAY | bony_tenderness_site=navicular | bony_tenderness_site=metatarsal_shaft
            R25 | high_risk_bone_stress | SAME_DAY | bony_tenderness_site=tibia_shaft_anterior | bony_tenderness_site=tibia_shaft_medial
            R25 | high_risk_bone_stress | SAME_DAY | bony_tenderness_site=fifth_metatarsal_base | location=foot_lateral
            R26 | ottawa_positive | SAME_DAY | ottawa_ankle_positive | !ottawa_ankle_positive, trauma
            R26 | ottawa_positive | SAME_DAY | unable_to_weight_bear | gait=antalgic
            R27 | malignancy_features | URGENT | weight_loss | !weight_loss
            R27 | malignancy_features | URGENT | unremitting_night_pain | night_pain, age_years=40
            R27 | malignancy_features | URGENT | palpable_mass | palpation=cyst_or_ganglion
            R28 | young_vascular_claudication | URGENT | age_years=30, exertional, location=calf, pulses_after_exercise=absent | age_years=50, exertional, location=calf, pulses_after_exercise=absent
            R28 | young_vascular_claudication | URGENT | young_calf_claudication | age_years=30, exertional, location=calf, pulses_after_exercise=normal, !young_calf_claudication
            R29 | deficit_persisting_at_rest | URGENT | deficit_persists_next_day | offset_description=within_minutes
            R30 | cecs_with_deficit | URGENT | intensity_trend=builds_to_stop, foot_slap_or_drop_on_run | intensity_trend=fades_with_warmup, quality=numb
            R30 | cecs_with_deficit | URGENT | intensity_trend=builds_to_stop, quality=numb | intensity_trend=steady, quality=numb
            R31 | abnormal_abi | ROUTINE | abi_rest=0.9 | abi_rest=0.91
            R31 | abnormal_abi | ROUTINE | abi_rest=1.41 | abi_rest=1.40
            R32 | stocking_neuropathy | ROUTINE | stocking_depressed_reflex | sensory_loss_location=dpn_first_web
            R32 | neuropathy_rapid | SAME_DAY | sensory_loss_location=stocking, onset_type=over_days | sensory_loss_location=stocking, onset_type=gradual, duration_weeks=30
            R32 | neuropathy_rapid | SAME_DAY | sensory_loss_location=stocking, duration_weeks=1 | sensory_loss_location=stocking, onset_type=over_days, cold_exposure, !weakness
            R32 | neuropathy_with_ataxia | URGENT | sensory_loss_location=stocking, balance_or_falls | sensory_loss_location=stocking
            R32 | neuropathy_with_ataxia | URGENT | b12_risk_factor=nitrous_oxide | b12_risk_factor=metformin
            R33 | atypical_raynaud | ROUTINE | raynaud_atypical | cold_trigger_colour_change, !raynaud_atypical
            """)
    void a_flag_is_raised_by_its_trigger_and_not_by_what_only_looks_like_it(
            String row, String code, Urgency tier, String trigger, String nearMiss) {
        Differential raised = Told.assess(trigger);

        RaisedFlag flag = raised.redFlags().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not raised by: " + trigger));
        assertThat(flag.id()).startsWith(row);
        assertThat(flag.tier()).isEqualTo(tier);
        assertThat(flag.sources()).isNotEmpty();
        assertThat(raised.urgency()).isGreaterThanOrEqualTo(tier);
        assertThat(Told.flags(Told.assess(nearMiss))).as("by " + nearMiss).doesNotContain(code);
    }

    @Test
    void every_row_of_the_evidence_sheet_is_a_flag_of_this_test() {
        Set<String> rows = new TreeSet<>();
        for (RedFlag flag : Told.KNOWLEDGE.contents().redFlags()) {
            rows.add(flag.id().replaceAll("-.*", ""));
        }
        assertThat(rows)
                .containsAll(
                        IntStream.rangeClosed(1, 33).mapToObj(row -> "R" + row).toList());
    }

    @Test
    void what_is_not_asked_raises_nothing_and_stays_open() {
        Differential nothing = Told.assess("");

        assertThat(nothing.redFlags()).isEmpty();
        assertThat(nothing.openRedFlagQuestions()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            swelling, location=calf, laterality=left, exertional, !symptoms_at_rest, duration_weeks=40, age_years=22, quality=tightness, triggers=running
            exertional, quality=numb+tingling, location=toes+forefoot, laterality=bilateral, triggers=running, relief_mode=shoe_off, age_years=35
            exertional, quality=tightness+numb, location=shin_anterior, laterality=bilateral, triggers=running, age_years=20, !symptoms_at_rest, duration_weeks=60
            back_pain, location=low_back+calf, laterality=left, quality=tingling, triggers=sitting, age_years=40, slr_positive, duration_weeks=10, !weakness
            location=thigh_lateral, quality=burning+numb, laterality=left, !weakness, pregnancy_or_postpartum, age_years=30
            location=buttock+thigh_posterior, quality=ache, triggers=sitting, laterality=left, age_years=40, duration_weeks=30
            location=toes, quality=cold+numb, triggers=cold_exposure, skin_colour=pallor, laterality=bilateral, onset_type=episodic, age_years=25
            age_years=70, location=buttock+calf, laterality=bilateral, triggers=walking+standing, relief_mode=sit, back_pain, duration_weeks=100
            """)
    void ordinary_complaints_are_not_sent_at_once(String story) {
        assertThat(Told.assess(story).urgency()).isLessThan(Urgency.SAME_DAY);
    }

    @Test
    void ranking_never_changes_a_flag() {
        List<String> alone = Told.flags(Told.assess("foot_drop, duration_weeks=0.5"));

        assertThat(
                        Told.flags(
                                Told.assess(
                                        "foot_drop, duration_weeks=0.5, lace_mark_dorsum, shoe_off_clears, toes_splay, pebble_feeling")))
                .containsAll(alone);
    }
}
