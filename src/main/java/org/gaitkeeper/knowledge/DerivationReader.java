package org.gaitkeeper.knowledge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.gaitkeeper.differential.Derivation;
import org.gaitkeeper.differential.Test;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.findings.Value;

/** Reads the restatements that stand with a finding. */
final class DerivationReader {

    private final Faults faults;
    private final TestReader tests;

    DerivationReader(Faults faults, TestReader tests) {
        this.faults = faults;
        this.tests = tests;
    }

    Derivation read(CatalogueReader.Implied implied) {
        Finding finding = implied.finding();
        Entry entry = new Entry(faults, implied.file(), finding.code(), implied.rule());
        Test when = tests.read(implied.file(), finding.code(), entry.raw("when"));
        Derivation derivation;
        if (entry.has("is")) {
            Status status = entry.word("is", Map.of("present", Status.PRESENT, "absent", Status.ABSENT), "");
            derivation = new Derivation(finding.code(), when, status, null);
        } else if (entry.has("values")) {
            List<String> options = entry.someTexts("values");
            options.forEach(option -> checkOption(entry, finding, option));
            derivation = new Derivation(finding.code(), when, Status.PRESENT, new Value.Several(options));
        } else {
            derivation = new Derivation(finding.code(), when, Status.PRESENT, value(entry, finding));
        }
        entry.done();
        return derivation;
    }

    private static Value value(Entry entry, Finding finding) {
        return switch (finding.type()) {
            case QUANTITY -> new Value.Quantity(entry.number("value", BigDecimal.ZERO));
            case SEVERAL -> {
                checkOption(entry, finding, entry.text("value"));
                yield new Value.Several(List.of(entry.text("value")));
            }
            case CHOICE, GRADE -> {
                checkOption(entry, finding, entry.text("value"));
                yield new Value.Choice(entry.text("value"));
            }
            case YES_NO, ZONES, TEXT -> {
                entry.fault("cannot restate a " + finding.type());
                yield new Value.Text("");
            }
        };
    }

    private static void checkOption(Entry entry, Finding finding, String option) {
        if (finding.option(option).isEmpty()) {
            entry.fault("has no option " + option);
        }
    }
}
