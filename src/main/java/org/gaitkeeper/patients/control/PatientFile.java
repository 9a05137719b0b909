package org.gaitkeeper.patients.control;

import static org.gaitkeeper.platform.words.Words.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gaitkeeper.patients.Patient;
import org.gaitkeeper.platform.csv.CsvTable;
import org.gaitkeeper.platform.csv.CsvText;

/**
 * A file of patients as understood, before anybody is registered: who is ready, and what stands in the way of the others.
 * Nothing is guessed and nothing cut: a record is taken whole or left out with the reason.
 *
 * @param taken which heading was taken for what
 * @param unknown headings that are not read
 * @param records how many there are below the heading
 * @param ready in the order of the file
 * @param troubles in the order of the file; each of their records is left out
 * @param days whether the birth dates have the day first
 */
public record PatientFile(
        List<Taken> taken,
        List<String> unknown,
        int records,
        List<Ready> ready,
        List<Trouble> troubles,
        DayOrder days) {

    public PatientFile {
        taken = List.copyOf(taken);
        unknown = List.copyOf(unknown);
        ready = List.copyOf(ready);
        troubles = List.copyOf(troubles);
    }

    /** A heading as written, and the column it was taken for. */
    public record Taken(String heading, PatientColumn column) {}

    /**
     * Somebody who can be registered.
     *
     * @param line on which the record begins
     * @param patient as it would be stored
     */
    public record Ready(int line, PatientEntry entry, Patient patient) {

        /** Whether day and month of the birth date could have been meant the other way round. */
        public boolean eitherWay() {
            return entry.birthDate() != null && DayOrder.eitherWay(entry.birthDate());
        }
    }

    /**
     * Something to put right.
     *
     * @param line on which the record begins
     * @param column heading as written; empty when it is about the whole record
     * @param message what is wrong and how to put it right; quotes nothing of the record but dates and lines
     */
    public record Trouble(int line, String column, String message) {}

    /** How many records are left out. */
    public int leftOut() {
        return records - ready.size();
    }

    /**
     * Understands a file.
     *
     * @param today last day on which somebody can be born
     * @throws org.gaitkeeper.platform.problem.Problem 400 when the file as a whole cannot be read; its fields are all called
     *     {@value CsvText#FIELD}
     */
    public static PatientFile read(byte[] bytes, LocalDate today) {
        CsvTable table = CsvTable.read(CsvText.of(bytes));
        PatientColumns columns = PatientColumns.of(table.headings());
        DayOrder days = DayOrder.of(table.rows().stream()
                .map(row -> new DayOrder.Written(row.line(), columns.cell(row, PatientColumn.BIRTH_DATE)))
                .toList());
        PatientRecord reader = new PatientRecord(columns, days, today);
        List<Ready> ready = new ArrayList<>();
        List<Trouble> troubles = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            if (row.cells().size() == table.headings().size()) {
                reader.read(row, ready, troubles);
            } else {
                troubles.add(new Trouble(
                        row.line(),
                        "",
                        t(
                                "This record has {0} cells and the heading has {1}, so its cells may be shifted. Put a cell that holds a separator or a line break between quotation marks.",
                                row.cells().size(), table.headings().size())));
            }
        }
        SamePerson.leaveOut(columns, ready, troubles);
        troubles.sort(Comparator.comparingInt(Trouble::line));
        return new PatientFile(columns.taken(), columns.unknown(), table.rows().size(), ready, troubles, days);
    }
}
