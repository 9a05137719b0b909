package org.gaitkeeper.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Effort;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Option;
import org.gaitkeeper.findings.Section;
import org.gaitkeeper.findings.Terminology;
import org.gaitkeeper.findings.ValueType;
import org.jspecify.annotations.Nullable;

/** Reads the findings. */
final class CatalogueReader {

    private static final Map<String, ValueType> TYPES = Constants.of(ValueType.class);
    private static final Map<String, Effort> EFFORTS = Constants.of(Effort.class);
    private static final Map<String, Boolean> EACH = Map.of("none", false, "each", true);

    private final Faults faults;
    private final Map<String, List<Option>> zones;
    private final Set<String> seen = new HashSet<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<Implied> implied = new ArrayList<>();

    /** Zones of the body map by group. */
    CatalogueReader(Faults faults, Map<String, List<Option>> zones) {
        this.faults = faults;
        this.zones = zones;
    }

    void read(String file, @Nullable Object content) {
        Entry section = Entry.keyed(faults, file, "section", content);
        String code = section.text("section");
        List<Finding> findings = section.entries("findings", "code").stream()
                .map(entry -> finding(file, code, entry))
                .toList();
        sections.add(new Section(code, section.text("title"), findings));
        section.done();
    }

    Catalogue catalogue() {
        faults.throwIfAny();
        return new Catalogue(sections);
    }

    /** Restatements, to be read once the whole catalogue is known. */
    List<Implied> implied() {
        return implied;
    }

    private Finding finding(String file, String section, Entry entry) {
        String code = entry.text("code");
        if (!seen.add(code)) {
            entry.fault("occurs twice");
        }
        if (!code.matches("[a-z][a-z0-9_]*")) {
            entry.fault("a code is snake_case");
        }
        ValueType type = entry.word("type", TYPES, "");
        String label = entry.text("label");
        Finding finding = new Finding(
                code,
                section,
                entry.text("question"),
                label,
                entry.text("letter", ""),
                entry.text("letter_absent", ""),
                type,
                entry.text("unit", ""),
                entry.text("unit_label", ""),
                entry.number("min"),
                entry.number("max"),
                entry.number("decimals", BigDecimal.ZERO).intValue(),
                entry.word("side", EACH, "none"),
                entry.word("phase", EACH, "none"),
                entry.word("effort", EFFORTS, ""),
                BigDecimal.valueOf(entry.within("minutes", 0.01, 120)),
                entry.someTexts("sources"),
                entry.text("help", ""),
                options(entry, type),
                entry.entries("terminology", "code").stream()
                        .map(CatalogueReader::terminology)
                        .toList(),
                options(entry, "marks"),
                softLimit(entry),
                entry.flag("core"),
                entry.text("red_flag", ""),
                entry.flag("per_run"),
                entry.text("unremarkable", ""));
        check(entry, finding);
        entry.list("implied").forEach(rule -> implied.add(new Implied(file, finding, rule)));
        entry.done();
        return finding;
    }

    private static void check(Entry entry, Finding finding) {
        if (finding.type().hasOptions() == finding.options().isEmpty()) {
            entry.fault(finding.type() + (finding.options().isEmpty() ? " needs options" : " takes no options"));
        }
        if (finding.type() == ValueType.QUANTITY && finding.unit().isEmpty()) {
            entry.fault("a quantity needs a unit");
        }
        BigDecimal min = finding.min();
        BigDecimal max = finding.max();
        if (finding.type() == ValueType.QUANTITY && (min == null || max == null || min.compareTo(max) >= 0)) {
            entry.fault("a quantity needs min below max");
        }
        checkUnremarkable(entry, finding);
    }

    private static void checkUnremarkable(Entry entry, Finding finding) {
        String word = finding.unremarkable();
        boolean option = finding.option(word).isPresent();
        boolean answer =
                switch (finding.type()) {
                    case YES_NO -> word.equals("absent") || word.equals("present");
                    case SEVERAL -> word.equals("absent") || option;
                    case CHOICE, GRADE -> option;
                    case QUANTITY, ZONES, TEXT -> false;
                };
        if (!word.isEmpty() && !answer) {
            entry.fault("unremarkable is no answer to it: " + word);
        }
        if (!word.isEmpty() && (!finding.redFlag().isEmpty() || finding.effort() == Effort.HISTORY)) {
            entry.fault("what is asked of the patient is never answered unasked: take unremarkable away");
        }
    }

    private List<Option> options(Entry entry, ValueType type) {
        if (type != ValueType.ZONES) {
            return options(entry, "options");
        }
        String group = entry.text("zone_group", "body");
        List<Option> found = zones.get(group);
        if (found == null) {
            entry.fault("territories.yaml has no zones of group " + group);
            return List.of();
        }
        return found;
    }

    private static List<Option> options(Entry entry, String key) {
        Set<String> codes = new HashSet<>();
        return entry.entries(key, "code").stream()
                .map(option -> {
                    Option read = new Option(option.text("code"), option.text("label"), option.text("pattern", ""));
                    if (!codes.add(read.code())) {
                        entry.fault("option " + read.code() + " occurs twice");
                    }
                    option.done();
                    return read;
                })
                .toList();
    }

    private static Terminology terminology(Entry entry) {
        Terminology read = new Terminology(entry.text("system"), entry.text("code"), entry.flag("verified"));
        entry.raw("display");
        entry.done();
        return read;
    }

    private static Finding.@Nullable SoftLimit softLimit(Entry entry) {
        if (!entry.has("warn")) {
            return null;
        }
        Entry warn = entry.entry("warn");
        Finding.SoftLimit limit = new Finding.SoftLimit(warn.number("below"), warn.number("above"), warn.text("text"));
        warn.done();
        return limit;
    }

    /**
     * A restatement as written.
     *
     * @param file it stands in
     * @param finding it answers
     * @param rule as written
     */
    record Implied(String file, Finding finding, Object rule) {}
}
