package org.gaitkeeper.referral.control;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gaitkeeper.assessment.AssessmentProblem;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.Assessments;
import org.gaitkeeper.assessment.Conclusion;
import org.gaitkeeper.assessment.FlagAction;
import org.gaitkeeper.assessment.Signature;
import org.gaitkeeper.assessment.SignedAssessment;
import org.gaitkeeper.differential.Band;
import org.gaitkeeper.differential.Condition;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.differential.Differential.RankedCondition;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.RedFlag;
import org.gaitkeeper.differential.Source;
import org.gaitkeeper.differential.Urgency;
import org.gaitkeeper.knowledge.ClinicalKnowledge;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.referral.ReferralProblem;
import org.gaitkeeper.referral.ReferralUrgency;
import org.gaitkeeper.referral.letter.Facts;
import org.jspecify.annotations.Nullable;

/** Makes of a signed assessment what a letter can be written from. */
@Singleton
class LetterFacts {

    private static final Pattern AUTHOR_YEAR = Pattern.compile("([a-z]+)-(\\d{4})(?:-.*)?");
    /** A reader wants three names, not eight; the others can be ticked. */
    private static final int FIRST = 3;

    private static final int REASONS = 5;
    private static final int SOURCES = 3;

    private final Assessments assessments;
    private final ClinicalKnowledge knowledge;

    @Inject
    LetterFacts(Assessments assessments, ClinicalKnowledge knowledge) {
        this.assessments = assessments;
        this.knowledge = knowledge;
    }

    /**
     * The facts with whose they are.
     *
     * @param patientId the patient
     * @param facts of the assessment
     */
    record OfPatient(UUID patientId, Facts facts) {}

    /**
     * What the signed assessment holds.
     *
     * @throws Problem 404 when unknown or of another clinic; 409 when it is not signed, no longer intact, or a newer signed
     *     version stands in its place
     */
    OfPatient of(UUID assessment) {
        SignedAssessment signed =
                signed(assessment).orElseThrow(() -> Problem.of(ReferralProblem.ASSESSMENT_NOT_SIGNED));
        AssessmentView view = signed.view();
        Signature signature = signed.signature();
        @Nullable Differential differential = view.differential();
        if (!view.intact() || differential == null) {
            throw Problem.of(ReferralProblem.ASSESSMENT_DAMAGED);
        }
        @Nullable UUID successor = view.supersededBy();
        if (successor != null && signed(successor).isPresent()) {
            throw Problem.of(ReferralProblem.ASSESSMENT_SUPERSEDED);
        }
        // A letter says what was signed, in the words of then.
        KnowledgeBase base = knowledge.asOf(differential.knowledge());
        return new OfPatient(
                view.patientId(),
                new Facts(
                        view.id(),
                        view.version(),
                        signature.at(),
                        signature.name(),
                        base.catalogue(),
                        view.answers().findings(),
                        flags(differential, view.flagActions(), base),
                        conclusion(view.conclusion(), base),
                        considerations(differential, base),
                        advice(differential, base),
                        urgency(differential.urgency())));
    }

    private Optional<SignedAssessment> signed(UUID assessment) {
        try {
            return Optional.of(assessments.signed(assessment));
        } catch (Problem refused) {
            if (refused.code() == AssessmentProblem.ASSESSMENT_NOT_SIGNED) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static List<Facts.Flag> flags(
            Differential differential, Map<String, FlagAction> actions, KnowledgeBase base) {
        Map<String, RedFlag> known =
                base.contents().redFlags().stream().collect(Collectors.toMap(RedFlag::id, Function.identity()));
        return differential.redFlags().stream()
                .map(flag -> new Facts.Flag(
                        flag.id(),
                        known.containsKey(flag.id()) ? known.get(flag.id()).title() : flag.title(),
                        urgency(flag.tier()),
                        flag.items().stream().map(Differential.Item::finding).toList(),
                        known.containsKey(flag.id()) ? known.get(flag.id()).destination() : flag.destination(),
                        Optional.ofNullable(actions.get(flag.id()))
                                .map(LetterFacts::action)
                                .orElse("")))
                .toList();
    }

    private static String action(FlagAction action) {
        return t(action.kind().label()) + ". " + action.reason()
                + (action.toldPatient() ? " " + t("The patient was told.") : "");
    }

    private static Facts.Conclusion conclusion(@Nullable Conclusion concluded, KnowledgeBase base) {
        return concluded == null
                ? Facts.Conclusion.NONE
                : new Facts.Conclusion(
                        concluded.decided() ? words(concluded, base) : t("The cause is undecided"),
                        concluded.decided());
    }

    /** Conditions in the words of the letter, the rest as the clinician wrote it. */
    private static String words(Conclusion concluded, KnowledgeBase base) {
        return Stream.concat(
                        concluded.conditions().stream().map(named -> base.condition(named.code())
                                .map(Condition::name)
                                .orElse(named.name())),
                        Stream.of(concluded.other()).filter(other -> !other.isEmpty()))
                .collect(Collectors.joining("; "));
    }

    private static List<Facts.Consideration> considerations(Differential differential, KnowledgeBase base) {
        List<RankedCondition> first = differential.conditions().stream()
                .filter(LetterFacts::standard)
                .limit(FIRST)
                .toList();
        return differential.conditions().stream()
                .filter(one -> one.band() != Band.ARGUED_AGAINST)
                .filter(one -> standard(one) || !one.evidenceFor().isEmpty())
                .map(one -> new Facts.Consideration(
                        one.code(),
                        base.condition(one.code()).map(Condition::name).orElse(one.name()),
                        standing(one.band()),
                        first.contains(one),
                        findings(one.evidenceFor()),
                        findings(one.evidenceAgainst()),
                        one.missing().stream()
                                .map(Differential.Missing::finding)
                                .distinct()
                                .toList(),
                        sources(one, base),
                        base.condition(one.code()).map(Condition::destination).orElse(one.destination())))
                .toList();
    }

    private static String standing(Band band) {
        return switch (band) {
            case LEADING -> t("leading");
            case POSSIBLE -> t("possible");
            case LESS_LIKELY -> t("less likely");
            case ARGUED_AGAINST -> t("argued against");
        };
    }

    /** Whether it is near enough to the first to be worth a line. */
    private static boolean standard(RankedCondition one) {
        return one.band() == Band.LEADING || one.band() == Band.POSSIBLE;
    }

    private static List<String> findings(List<Differential.Evidence> lines) {
        return lines.stream()
                .filter(Differential.Evidence::counted)
                .flatMap(line -> line.items().stream())
                .map(Differential.Item::finding)
                .distinct()
                .limit(REASONS)
                .toList();
    }

    private static List<String> sources(RankedCondition one, KnowledgeBase base) {
        Set<String> names = new LinkedHashSet<>();
        for (List<Differential.Evidence> lines : List.of(one.evidenceFor(), one.evidenceAgainst())) {
            lines.stream()
                    .filter(Differential.Evidence::counted)
                    .flatMap(line -> line.sources().stream())
                    .flatMap(key -> base.source(key).stream())
                    .map(LetterFacts::name)
                    .forEach(names::add);
        }
        return names.stream().limit(SOURCES).toList();
    }

    /** Author and year where the key holds them, else the title. */
    private static String name(Source source) {
        Matcher key = AUTHOR_YEAR.matcher(source.key());
        return key.matches()
                ? Character.toUpperCase(key.group(1).charAt(0)) + key.group(1).substring(1) + " " + key.group(2)
                : source.title();
    }

    private static List<Facts.Advice> advice(Differential differential, KnowledgeBase base) {
        List<Facts.Advice> advice = new ArrayList<>();
        advice.add(new Facts.Advice(
                "stop",
                switch (differential.stopAdvice().outcome()) {
                    case STOP_SESSION -> t("Advised to stop the session when the symptom comes on");
                    case PAUSE_AND_REASSESS ->
                        t("Advised to slow down or pause when the symptom comes on and see whether it clears");
                    case GRADED_RESUME -> t("Advised to go back to a distance without symptoms and build up");
                    case MAY_RESUME_FROM_BASELINE ->
                        t("Advised that running may go on from the distance that gave no symptoms");
                }));
        Set<String> ids = new LinkedHashSet<>();
        differential.conditions().stream()
                .filter(LetterFacts::standard)
                .limit(2)
                .forEach(one -> ids.addAll(one.advice()));
        ids.stream()
                .flatMap(id -> base.advice(id).stream())
                .forEach(one -> advice.add(new Facts.Advice(one.id(), one.plain())));
        return advice;
    }

    private static ReferralUrgency urgency(Urgency urgency) {
        return switch (urgency) {
            case SELF_MANAGE, ROUTINE -> ReferralUrgency.ROUTINE;
            case URGENT -> ReferralUrgency.URGENT;
            case SAME_DAY -> ReferralUrgency.SAME_DAY;
            case EMERGENCY -> ReferralUrgency.EMERGENCY;
        };
    }
}
