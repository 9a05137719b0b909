package org.gaitkeeper.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gaitkeeper.knowledge.Told.assess;
import static org.gaitkeeper.knowledge.Told.flags;
import static org.gaitkeeper.knowledge.Told.moves;
import static org.gaitkeeper.knowledge.Told.score;

import java.util.List;
import org.gaitkeeper.differential.Advice;
import org.gaitkeeper.differential.Axis;
import org.gaitkeeper.differential.Band;
import org.gaitkeeper.differential.Condition;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.differential.Differential.RaisedFlag;
import org.gaitkeeper.differential.Differential.RankedCondition;
import org.gaitkeeper.differential.Differential.Sentence;
import org.gaitkeeper.differential.StopOutcome;
import org.gaitkeeper.differential.Urgency;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The conflicts between the source documents and how each is settled (seed facts, section 7). */
class ReconciliationsTest {

    /** The safety questions of the stop-or-continue rule, all answered no. */
    private static final String SAFE = ", !symptoms_at_rest, !stride_affected, !recurs_same_run, !foot_drop,"
            + " !saddle_or_perianal_change, !bladder_change, !bowel_change, !cold_pale_pulseless_leg,"
            + " !severe_pain_not_settling, !deficit_persists_next_day";

    private static List<String> timing(Differential result) {
        return result.timing().statements().stream().map(Sentence::id).toList();
    }

    private static StopOutcome stop(String story) {
        return assess(story).stopAdvice().outcome();
    }

    private static String advice(String id) {
        return Told.KNOWLEDGE.contents().advice().stream()
                .filter(one -> one.id().equals(id))
                .map(Advice::clinical)
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class C01QuickOffset {

        @ParameterizedTest
        @ValueSource(
                strings = {"offset_minutes=1", "offset_minutes=5", "offset_minutes=30", "offset_description=immediate"})
        void alone_separates_nothing_and_says_so(String offset) {
            int footwear = moves(offset, "footwear_compression");

            for (String other : List.of("cecs_anterior_lateral", "popliteal_artery_entrapment", "pad")) {
                assertThat(moves(offset, other)).as(other).isEqualTo(footwear);
            }
            assertThat(timing(assess(offset))).contains("quick-offset-alone");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                offset_minutes=5, relief_mode=shoe_off                              | footwear_compression        | cecs_anterior_lateral
                offset_minutes=5, relief_mode=sit                                   | lumbar_stenosis             | pad
                offset_minutes=5, relief_mode=warm                                  | raynaud_cold                | cecs_anterior_lateral
                offset_minutes=20, intensity_trend=builds_to_stop, post_exercise_hardness | cecs_anterior_lateral | footwear_compression
                offset_minutes=2, intensity_trend=builds_to_stop, pulses_after_exercise=absent | popliteal_artery_entrapment | cecs_anterior_lateral
                """)
        void with_a_second_axis_tells_the_three_apart(String story, String raised, String lowered) {
            assertThat(moves(story, raised)).isGreaterThan(moves(story, lowered));
            assertThat(timing(assess(story))).doesNotContain("quick-offset-alone");
        }
    }

    @Nested
    class C02EarlyNumbness {

        @Test
        void is_told_apart_by_its_direction_not_by_its_onset() {
            String early = "onset_minutes=3, ";

            assertThat(moves(early + "intensity_trend=fades_with_warmup", "cecs_anterior_lateral"))
                    .isNegative();
            assertThat(moves(early + "intensity_trend=fades_with_warmup", "raynaud_cold"))
                    .isPositive();
            assertThat(moves(early + "intensity_trend=builds_to_stop", "cecs_anterior_lateral"))
                    .isPositive();
            assertThat(moves(early + "intensity_trend=builds_to_stop", "raynaud_cold"))
                    .isNotPositive();
        }
    }

    @Nested
    class C03Persistence {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                offset_minutes=30                                     | ROUTINE
                offset_minutes=31                                     | ROUTINE
                deficit_persists_next_day                             | URGENT
                offset_minutes=10, foot_drop, duration_weeks=0.5      | SAME_DAY
                offset_minutes=10, saddle_or_perianal_change          | EMERGENCY
                offset_minutes=10, cold_pale_pulseless_leg            | EMERGENCY
                """)
        void rises_with_time_and_is_overridden_by_what_comes_with_it(String story, Urgency urgency) {
            assertThat(assess(story).urgency()).isEqualTo(urgency);
        }

        @Test
        void beyond_half_an_hour_is_not_explained_by_footwear() {
            assertThat(moves("offset_minutes=30", "footwear_compression")).isPositive();
            assertThat(moves("offset_minutes=31", "footwear_compression")).isNegative();
            assertThat(timing(assess("offset_minutes=31"))).contains("outlasts-half-hour");
        }

        @Test
        void of_hours_or_at_rest_is_referred() {
            assertThat(flags(assess("offset_description=hours"))).contains("outlasts_run_by_hours");
            assertThat(flags(assess("symptoms_at_rest, quality=numb"))).contains("outlasts_run_by_hours");
            assertThat(flags(assess("offset_minutes=20, quality=numb"))).doesNotContain("outlasts_run_by_hours");
        }
    }

    @Nested
    class C04Hydration {

        @Test
        void hands_feet_and_mouth_favour_a_body_wide_cause_and_a_patch_argues_against_it() {
            for (String condition : List.of("dehydration", "hyperventilation", "electrolyte_disorder")) {
                assertThat(moves("hands_feet_perioral_symmetric", condition))
                        .as(condition)
                        .isPositive();
                assertThat(moves("location=third_web_space, laterality=left", condition))
                        .as(condition)
                        .isNegative();
            }
        }

        @Test
        void poor_drinking_with_a_patch_of_one_foot_has_next_to_no_weight() {
            Differential result = assess("hydration_poor, location=forefoot, laterality=left, quality=numb");

            assertThat(moves("hydration_poor", "dehydration")).isBetween(1, 300);
            assertThat(result.condition("dehydration").orElseThrow().band())
                    .isIn(Band.ARGUED_AGAINST, Band.LESS_LIKELY);
        }
    }

    @Nested
    class C05OneFoot {

        @Test
        void raises_what_is_focal_and_both_feet_raise_what_is_shared() {
            assertThat(moves("laterality=left", "common_peroneal_neuropathy")).isPositive();
            assertThat(moves("laterality=left", "polyneuropathy_diabetic")).isNegative();
            assertThat(moves("laterality=bilateral", "polyneuropathy_diabetic")).isPositive();
            assertThat(moves("laterality=bilateral", "cecs_anterior_lateral")).isPositive();
            assertThat(moves("laterality=bilateral", "lumbar_stenosis")).isPositive();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                same_foot_every_time, quality=numb, !shoe_off_clears     | true
                laterality=left, quality=tingling, unrelated_to_shoes    | true
                same_foot_every_time, quality=numb                       | false
                same_foot_every_time, quality=numb, shoe_off_clears      | false
                """)
        void is_reviewed_only_after_the_shoe_and_lace_trial(String story, boolean review) {
            assertThat(flags(assess(story)).contains("one_foot_after_shoe_trial"))
                    .isEqualTo(review);
        }
    }

    @Nested
    class C06ContinueOrStop {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                clears_quickly                      | MAY_RESUME_FROM_BASELINE
                lace_release_clears                 | MAY_RESUME_FROM_BASELINE
                """)
        void mild_and_cleared_may_go_on_when_nothing_speaks_against_it(String story, StopOutcome outcome) {
            assertThat(stop(story + SAFE)).isEqualTo(outcome);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"recurs_same_run", "stride_affected", "foot_slap_or_drop_on_run", "intensity_trend=builds"})
        void recurrence_a_changed_stride_or_worsening_ends_the_session(String reason) {
            String safe = SAFE.replace(", !" + reason, "");

            assertThat(stop("clears_quickly, " + reason + safe)).isEqualTo(StopOutcome.STOP_SESSION);
        }

        @Test
        void a_red_flag_ends_the_session() {
            assertThat(stop("clears_quickly" + SAFE.replace("!bladder_change", "bladder_change")))
                    .isEqualTo(StopOutcome.STOP_SESSION);
        }
    }

    @Nested
    class C07LacingAndSize {

        @Test
        void the_spot_is_relieved_and_the_heel_is_held() {
            assertThat(advice("lacing-relief")).contains("skip-eyelet", "keeping heel hold");
        }

        @Test
        void size_follows_room_and_width_on_the_swollen_foot_not_an_increment() {
            assertThat(advice("footwear-fit")).contains("swollen foot", "width", "rather than by a fixed increment");
        }
    }

    @Nested
    class C08Burning {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                quality=burning, exertional                         | false
                quality=burning, offset_description=within_minutes  | false
                quality=burning, symptoms_at_rest                   | true
                quality=burning, night_pain                         | true
                quality=burning, spread_direction=toes_up           | true
                quality=burning, offset_description=persists        | true
                quality=tingling, symptoms_at_rest                  | false
                """)
        void is_a_flag_only_at_rest_at_night_spreading_or_persisting(String story, boolean flagged) {
            assertThat(flags(assess(story)).contains("burning_not_only_on_runs"))
                    .isEqualTo(flagged);
        }

        @Test
        void raises_the_nerves_in_any_case() {
            assertThat(moves("quality=burning", "morton_neuroma")).isPositive();
            assertThat(moves("quality=burning", "medial_tibial_stress_syndrome"))
                    .isNegative();
        }
    }

    @Nested
    class C09Reassurance {

        @Test
        void no_leave_to_run_on_before_the_safety_questions_are_answered() {
            assertThat(stop("clears_quickly, lace_release_clears, quality=numb"))
                    .isEqualTo(StopOutcome.PAUSE_AND_REASSESS);
            assertThat(stop("shoe_off_clears, clears_quickly, shoe_width_too_narrow, location=toes"))
                    .isEqualTo(StopOutcome.PAUSE_AND_REASSESS);
        }

        @Test
        void the_checklist_stays_open_however_benign_it_looks() {
            assertThat(assess("clears_quickly, shoe_off_clears").openRedFlagQuestions())
                    .hasSizeGreaterThan(20);
        }
    }

    @Nested
    class C10Destination {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                location=third_web_space, pebble_feeling, webspace_tenderness, thumb_index_squeeze | morton_neuroma | podiatry
                age_years=25, exertional, location=shin_anterior, laterality=bilateral, intensity_trend=builds_to_stop, post_exercise_hardness | cecs_anterior_lateral | sports medicine
                age_years=66, smoker, exertional, triggers=walking, location=calf, pulse_abnormal=absent, abi_rest=0.6, duration_weeks=30 | pad | vascular
                laterality=bilateral, stocking_depressed_reflex, diabetes, duration_weeks=100 | polyneuropathy_diabetic | general practitioner
                location=buttock, sitting_aggravates, sciatic_notch_tender, seated_piriformis_positive | deep_gluteal_sciatic | physiotherapy
                age_years=60, painless, fasciculations, muscle_wasting, weakness, !sensory_loss, course=progressive | motor_neurone_disease | neurology
                """)
        void follows_what_leads(String story, String leading, String destination) {
            RankedCondition first = assess(story).conditions().get(0);

            assertThat(first.code()).isEqualTo(leading);
            assertThat(first.destination()).contains(destination);
        }
    }

    @Nested
    class C11Downhill {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                downhill_worse                                              | false
                downhill_worse, spine_position_changes_symptom=none         | false
                downhill_worse, spine_position_changes_symptom=flex_worse   | true
                downhill_worse, back_pain                                   | true
                downhill_worse, location=leg_posterolateral                 | true
                """)
        void counts_for_the_spine_only_with_a_spine_change_or_back_or_leg_pain(String story, boolean counts) {
            assertThat(assess(story).condition("lumbar_radiculopathy").orElseThrow().evidenceFor().stream()
                            .anyMatch(line -> line.claim().equals("trigger-downhill-spine")))
                    .isEqualTo(counts);
        }

        @Test
        void otherwise_asks_for_room_at_the_toes() {
            Differential result = assess("downhill_worse, spine_position_changes_symptom=none");

            assertThat(moves("downhill_worse", "footwear_compression")).isPositive();
            assertThat(result.spinePosition().statements())
                    .extracting(Sentence::id)
                    .contains("downhill-with-spine");
        }
    }

    @Nested
    class C12BaseRate {

        @Test
        void before_anything_is_known_pressure_on_nerves_stands_above_blood_flow() {
            Differential nothing = assess("");
            int common = score(nothing, "footwear_compression");

            nothing.conditions().stream()
                    .filter(one -> one.axis() == Axis.CIRCULATORY && !one.code().equals("raynaud_cold"))
                    .forEach(one -> assertThat(one.score()).as(one.code()).isLessThan(common));
        }
    }

    @Nested
    class C13DorsalNeuritis {

        private static final String DORSAL =
                "location=foot_dorsum, quality=numb, lace_mark_dorsum, tinel_dorsal_foot, deficit_persists_next_day";

        @Test
        void that_improves_day_by_day_is_watched_to_a_review_date() {
            Differential watched = assess(DORSAL + ", course=improving, !weakness");

            assertThat(timing(watched)).contains("dorsal-neuritis-watch");
            assertThat(flags(watched)).doesNotContain("deficit_persisting_at_rest");
        }

        @ParameterizedTest
        @ValueSource(strings = {"course=stable, !weakness", "course=improving, weakness", "course=improving"})
        void otherwise_persistence_is_a_red_flag(String rest) {
            assertThat(flags(assess(DORSAL + ", " + rest))).contains("deficit_persisting_at_rest");
        }
    }

    @Nested
    class C14UnderTriage {

        @ParameterizedTest
        @CsvSource({"bladder_change", "bowel_change", "saddle_or_perianal_change", "fast_positive"})
        void is_escalated_beyond_the_documents_and_says_so(String finding) {
            Differential result = assess(finding);
            RaisedFlag flag = result.redFlags().get(0);

            assertThat(result.urgency()).isEqualTo(Urgency.EMERGENCY);
            assertThat(flag.sources()).contains("C14");
            assertThat(flag.action()).contains("provider");
        }
    }

    @Nested
    class C15Fatigue {

        @Test
        void tired_muscle_and_habits_modify_and_never_lead() {
            Differential result = assess(
                    "muscle_fatigue_or_tightness, calf_raises_weak, toe_clench, overstride=marked, carried_item=hand");

            assertThat(result.contributors()).isNotEmpty();
            assertThat(result.conditions())
                    .extracting(RankedCondition::code)
                    .doesNotContainAnyElementsOf(Told.KNOWLEDGE.contents().conditions().stream()
                            .filter(Condition::modifier)
                            .map(Condition::code)
                            .toList());
            assertThat(result.inBand(Band.LEADING)).isEmpty();
        }
    }
}
