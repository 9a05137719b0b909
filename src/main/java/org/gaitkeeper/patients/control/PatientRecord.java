package org.gaitkeeper.patients.control;

import static org.gaitkeeper.platform.words.Words.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.gaitkeeper.patients.IdentifierSystem;
import org.gaitkeeper.patients.Sex;
import org.gaitkeeper.patients.control.PatientEntry.IdentifierEntry;
import org.gaitkeeper.patients.control.PatientFile.Ready;
import org.gaitkeeper.patients.control.PatientFile.Trouble;
import org.gaitkeeper.platform.csv.CsvTable;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Understands the records of one file, each by itself. */
final class PatientRecord {

    private static final Map<String, Sex> SEXES = Map.ofEntries(
            Map.entry("female", Sex.FEMALE),
            Map.entry("f", Sex.FEMALE),
            Map.entry("weiblich", Sex.FEMALE),
            Map.entry("w", Sex.FEMALE),
            Map.entry("male", Sex.MALE),
            Map.entry("m", Sex.MALE),
            Map.entry("männlich", Sex.MALE),
            Map.entry("other", Sex.OTHER),
            Map.entry("divers", Sex.OTHER),
            Map.entry("not known", Sex.NOT_KNOWN),
            Map.entry("not_known", Sex.NOT_KNOWN),
            Map.entry("unknown", Sex.NOT_KNOWN),
            Map.entry("nicht bekannt", Sex.NOT_KNOWN),
            Map.entry("unbekannt", Sex.NOT_KNOWN));

    /** What a spreadsheet leaves where a formula stood or went wrong. */
    private static final Pattern FORMULA =
            Pattern.compile("=.*|#(N/A|REF!|NAME\\?|VALUE!|DIV/0!|NULL!|NUM!|#+).*", Pattern.DOTALL);

    /** What a spreadsheet makes of a long number: the last digits are lost. */
    private static final Pattern ROUNDED = Pattern.compile("\\d+([.,]\\d+)?[eE]\\+?\\d+");

    private final PatientColumns columns;
    private final DayOrder days;
    private final LocalDate today;

    PatientRecord(PatientColumns columns, DayOrder days, LocalDate today) {
        this.columns = columns;
        this.days = days;
        this.today = today;
    }

    /** Adds the record to those that are ready, or what is wrong with it to the troubles. */
    void read(CsvTable.Row row, List<Ready> ready, List<Trouble> troubles) {
        Map<PatientColumn, String> wrong = wrong(row);
        List<Trouble> others = new ArrayList<>();
        AllergyCell allergies = AllergyCell.of(columns.cell(row, PatientColumn.ALLERGIES));
        if (!allergies.problem().isEmpty()) {
            wrong.putIfAbsent(PatientColumn.ALLERGIES, allergies.problem());
        }
        PatientEntry entry = entry(row, allergies);
        try {
            Ready one = new Ready(row.line(), entry, entry.understood(today));
            if (wrong.isEmpty()) {
                ready.add(one);
            }
        } catch (Problem refused) {
            for (FieldProblem field : refused.fields()) {
                @Nullable PatientColumn column = PatientColumn.ofField(field.field());
                if (column == null) {
                    others.add(new Trouble(row.line(), "", field.message()));
                } else {
                    wrong.putIfAbsent(column, field.message());
                }
            }
        }
        wrong.forEach((column, message) -> troubles.add(new Trouble(row.line(), columns.name(column), message)));
        troubles.addAll(others);
    }

    /** What is wrong with cells although an entry could hold them. */
    private Map<PatientColumn, String> wrong(CsvTable.Row row) {
        Map<PatientColumn, String> wrong = new EnumMap<>(PatientColumn.class);
        for (PatientColumn column : PatientColumn.values()) {
            String cell = columns.cell(row, column);
            if (FORMULA.matcher(cell).matches()) {
                wrong.put(column, t("This is a formula or an error of the spreadsheet. Write the value itself."));
            } else if (!column.needed() && ROUNDED.matcher(cell).matches()) {
                wrong.put(
                        column,
                        t(
                                "The spreadsheet rounded this number, so its last digits are lost. Format the column as text and enter it again."));
            }
        }
        if (columns.cell(row, PatientColumn.FAMILY_NAME).equalsIgnoreCase(PatientColumn.FAMILY_NAME.example())) {
            wrong.put(PatientColumn.FAMILY_NAME, t("This is the invented line of the template. Take it out."));
        }
        String sex = columns.cell(row, PatientColumn.SEX);
        if (sex(sex) == null) {
            wrong.putIfAbsent(PatientColumn.SEX, t("Write female, male, other or not known."));
        }
        String order = days.problem(columns.cell(row, PatientColumn.BIRTH_DATE));
        if (!order.isEmpty()) {
            wrong.putIfAbsent(PatientColumn.BIRTH_DATE, order);
        }
        return wrong;
    }

    private PatientEntry entry(CsvTable.Row row, AllergyCell allergies) {
        List<@Nullable IdentifierEntry> identifiers = new ArrayList<>();
        for (IdentifierSystem system : IdentifierSystem.values()) {
            identifiers.add(new IdentifierEntry(system.name(), columns.cell(row, PatientColumn.of(system))));
        }
        @Nullable Sex sex = sex(columns.cell(row, PatientColumn.SEX));
        return new PatientEntry(
                columns.cell(row, PatientColumn.FAMILY_NAME),
                columns.cell(row, PatientColumn.GIVEN_NAME),
                columns.cell(row, PatientColumn.TITLE),
                columns.cell(row, PatientColumn.BIRTH_DATE),
                sex == null ? null : sex.name(),
                identifiers,
                columns.cell(row, PatientColumn.PHONE),
                columns.cell(row, PatientColumn.EMAIL),
                columns.cell(row, PatientColumn.ADDRESS),
                columns.cell(row, PatientColumn.GP_NAME),
                columns.cell(row, PatientColumn.GP_PRACTICE),
                allergies.status().name(),
                allergies.allergies(),
                false);
    }

    private static @Nullable Sex sex(String cell) {
        return SEXES.get(cell.toLowerCase(Locale.ROOT));
    }
}
