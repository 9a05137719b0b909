package org.gaitkeeper.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.differential.Differential.RankedCondition;
import org.gaitkeeper.differential.Engine;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.findings.Option;
import org.gaitkeeper.findings.Speech;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.findings.Value;
import org.gaitkeeper.platform.json.Json;
import org.gaitkeeper.platform.words.Language;
import org.jspecify.annotations.Nullable;

/** Whatever was found, another language changes words alone. */
class SpokenProperties {

    private static final Engine ENGINE = new Engine();
    private static final KnowledgeBase ENGLISH = KnowledgeFiles.shipped().read();
    private static final KnowledgeBase GERMAN = ENGLISH.in(Spoken.in(Language.GERMAN));
    /** English with a mark around every text. */
    private static final KnowledgeBase MARKED =
            ENGLISH.in(new Speech(text -> "\u27E6" + Speech.ENGLISH.said(text) + "\u27E7", BigDecimal::toPlainString));

    @Property(tries = 60)
    void only_texts_differ(@ForAll long seed) {
        Findings findings = findings(new Random(seed));
        List<Findings> runs = List.of(perRun(new Random(seed + 1)), perRun(new Random(seed + 2)));

        String marked = Json.text(ENGINE.assess(findings, runs, MARKED));

        assertThat(marked).contains("\u27E6");
        assertThat(marked.replaceAll("[\u27E6\u27E7]", ""))
                .isEqualTo(Json.text(ENGINE.assess(findings, runs, ENGLISH)));
    }

    @Property(tries = 60)
    void the_german_result_is_the_english_result(@ForAll long seed) {
        Findings findings = findings(new Random(seed));

        Differential german = ENGINE.assess(findings, GERMAN);
        Differential english = ENGINE.assess(findings, ENGLISH);

        assertThat(german.knowledge()).isEqualTo(english.knowledge());
        assertThat(german.urgency()).isEqualTo(english.urgency());
        assertThat(codes(german)).isEqualTo(codes(english));
        assertThat(german.stopAdvice().outcome()).isEqualTo(english.stopAdvice().outcome());
        assertThat(german.stopAdvice().rule()).isEqualTo(english.stopAdvice().rule());
    }

    private static List<String> codes(Differential differential) {
        List<String> codes = new ArrayList<>();
        differential.redFlags().forEach(flag -> codes.add(flag.id() + flag.tier()));
        for (RankedCondition one : differential.conditions()) {
            codes.add(one.code() + one.score() + one.band() + one.urgency());
            one.evidenceFor().forEach(line -> codes.add("+" + line.claim() + line.contribution() + line.counted()));
            one.evidenceAgainst().forEach(line -> codes.add("-" + line.claim() + line.contribution() + line.counted()));
        }
        var next = differential.nextQuestion();
        codes.add(next == null ? "enough" : next.finding());
        return codes;
    }

    private static Findings findings(Random random) {
        List<Answer> answers = new ArrayList<>();
        for (Finding finding : ENGLISH.catalogue().all()) {
            if (random.nextInt(4) == 0) {
                answers.addAll(answers(finding, random));
            }
        }
        return Findings.of(answers);
    }

    private static Findings perRun(Random random) {
        return Findings.of(ENGLISH.catalogue().all().stream()
                .filter(Finding::perRun)
                .flatMap(finding -> answers(finding, random).stream())
                .toList());
    }

    private static List<Answer> answers(Finding finding, Random random) {
        @Nullable Value value = value(finding, random);
        Answer answer = value != null
                ? Answer.of(finding.code(), value)
                : random.nextBoolean() ? Answer.present(finding.code()) : Answer.absent(finding.code());
        assertThat(answer.status()).isNotEqualTo(Status.NOT_ASSESSED);
        return finding.places().stream()
                .map(place -> answer.on(place.side()).in(place.phase()))
                .toList();
    }

    private static @Nullable Value value(Finding finding, Random random) {
        return switch (finding.type()) {
            case YES_NO -> null;
            case CHOICE, GRADE -> new Value.Choice(option(finding, random));
            case SEVERAL -> new Value.Several(List.of(option(finding, random)));
            case ZONES -> Value.Zones.of(List.of(option(finding, random)));
            case TEXT -> new Value.Text("metformin");
            case QUANTITY -> {
                BigDecimal min = finding.min();
                yield new Value.Quantity(
                        (min == null ? BigDecimal.ZERO : min).add(BigDecimal.valueOf(random.nextInt(30))));
            }
        };
    }

    private static String option(Finding finding, Random random) {
        List<Option> options = finding.options();
        return options.get(random.nextInt(options.size())).code();
    }
}
