package org.gaitkeeper.patients.control;

import static org.gaitkeeper.platform.words.Words.t;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gaitkeeper.platform.csv.CsvTable;
import org.gaitkeeper.platform.csv.CsvText;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;

/**
 * Which column of a file is what.
 *
 * @param places index of each column that is understood
 * @param headings all of them, as written
 */
record PatientColumns(Map<PatientColumn, Integer> places, List<String> headings) {

    /**
     * Understands a heading.
     *
     * @throws Problem 400 when a needed column is missing, two are the same, or one speaks of allergies and is not understood
     */
    static PatientColumns of(List<String> headings) {
        Map<PatientColumn, Integer> places = new EnumMap<>(PatientColumn.class);
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i);
            Optional<PatientColumn> column = PatientColumn.of(heading);
            if (column.isEmpty()) {
                if (PatientColumn.ofAllergies(heading)) {
                    problems.add(new FieldProblem(
                            CsvText.FIELD,
                            t(
                                    "The column \"{0}\" seems to hold allergies. Call it allergies so that they are read, or take it out if it holds something else.",
                                    heading)));
                }
                continue;
            }
            Integer before = places.putIfAbsent(column.get(), i);
            if (before != null) {
                problems.add(new FieldProblem(
                        CsvText.FIELD,
                        t(
                                "Two columns are taken for {0}: \"{1}\" and \"{2}\". Keep the right one.",
                                column.get().heading(), headings.get(before), heading)));
            }
        }
        String missing = Stream.of(PatientColumn.values())
                .filter(column -> column.needed() && !places.containsKey(column))
                .map(PatientColumn::heading)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            problems.add(new FieldProblem(
                    CsvText.FIELD, t("The first line has to name the columns; these are missing: {0}.", missing)));
        }
        if (!problems.isEmpty()) {
            throw Problem.of(CommonProblem.VALIDATION_FAILED, problems);
        }
        return new PatientColumns(places, headings);
    }

    /** Headings that are understood, in the order of the file. */
    List<PatientFile.Taken> taken() {
        return places.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(place -> new PatientFile.Taken(headings.get(place.getValue()), place.getKey()))
                .toList();
    }

    /** Headings that are not; one without a name is told by its number. */
    List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            if (!places.containsValue(i)) {
                unknown.add(headings.get(i).isEmpty() ? t("column {0}", i + 1) : headings.get(i));
            }
        }
        return unknown;
    }

    /** The cell of a column; empty when the file has no such column or the record no such cell. */
    String cell(CsvTable.Row row, PatientColumn column) {
        Integer place = places.get(column);
        return place == null || place >= row.cells().size() ? "" : row.cells().get(place);
    }

    /** What the file calls a column; its usual name when it has none. */
    String name(PatientColumn column) {
        Integer place = places.get(column);
        return place == null ? column.heading() : headings.get(place);
    }
}
