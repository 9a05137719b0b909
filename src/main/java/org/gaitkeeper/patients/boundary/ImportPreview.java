package org.gaitkeeper.patients.boundary;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gaitkeeper.patients.Patient;
import org.gaitkeeper.patients.control.PatientFile;
import org.gaitkeeper.patients.control.PatientFile.Ready;
import org.gaitkeeper.patients.control.PatientFile.Trouble;
import org.gaitkeeper.patients.control.PatientUploads;
import org.gaitkeeper.platform.web.view.KeyValue;
import org.gaitkeeper.platform.web.view.Shown;

/**
 * A file of patients as its page shows it before anybody is registered.
 *
 * @param page its address
 * @param ready how many would be registered
 * @param leftOut how many records would not
 * @param doubtfulDates how many birth dates could have day and month either way, when nothing in the file tells; else 0
 * @param columns heading as written, and what it was taken for
 * @param unread headings that are not read, in a line; empty when all are
 * @param examples some of those who are ready
 * @param troubles the first things to put right, at most {@value #TROUBLES}
 * @param allTroubles how many there are
 * @param until when the file is forgotten, such as {@code Sat 15-Aug-2026 09:41}
 */
public record ImportPreview(
        String page,
        int ready,
        int leftOut,
        int doubtfulDates,
        List<KeyValue> columns,
        String unread,
        List<Example> examples,
        List<Trouble> troubles,
        int allTroubles,
        String until) {

    private static final int EXAMPLES = 5;
    private static final int TROUBLES = 50;

    /**
     * Somebody as understood.
     *
     * @param born with the weekday, such as {@code Wed 02-Mar-1988}
     * @param age such as {@code 38y}
     * @param others contact and general practitioner in a line; empty when there are none
     */
    public record Example(
            int line,
            String name,
            String born,
            String age,
            String sex,
            String identifiers,
            String allergies,
            String others) {

        static Example of(Ready one, LocalDate today) {
            Patient patient = one.patient();
            return new Example(
                    one.line(),
                    patient.name().shown(),
                    Shown.weekday(patient.birthDate()),
                    Shown.age(patient.birthDate(), today),
                    patient.sex().label(),
                    patient.identifiers().stream()
                            .map(identifier -> identifier.system().label() + " " + identifier.shown())
                            .collect(Collectors.joining(", ")),
                    allergies(patient),
                    Stream.of(
                                    patient.phone(),
                                    patient.email(),
                                    patient.address().replace("\n", ", "),
                                    patient.gpName(),
                                    patient.gpPractice())
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(" · ")));
        }

        private static String allergies(Patient patient) {
            return patient.allergies().isEmpty()
                    ? patient.allergyStatus().label()
                    : patient.allergies().stream()
                            .map(allergy -> allergy.substance()
                                    + (allergy.reaction().isEmpty() ? "" : " (" + allergy.reaction() + ")"))
                            .collect(Collectors.joining(", "));
        }
    }

    static ImportPreview of(PatientUploads.Waiting waiting, ZoneId zone, Clock clock) {
        PatientFile file = waiting.file();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<KeyValue> columns = new ArrayList<>();
        file.taken()
                .forEach(taken ->
                        columns.add(new KeyValue(taken.heading(), taken.column().label())));
        return new ImportPreview(
                "/patients/import/" + waiting.id(),
                file.ready().size(),
                file.leftOut(),
                file.days().doubtful() ? file.days().either() : 0,
                List.copyOf(columns),
                String.join(", ", file.unknown()),
                examples(file).map(one -> Example.of(one, today)).toList(),
                file.troubles().stream().limit(TROUBLES).toList(),
                file.troubles().size(),
                Shown.moment(waiting.until(), zone));
    }

    /** The first five; where the order of day and month is doubtful, one that shows it is among them. */
    private static Stream<Ready> examples(PatientFile file) {
        List<Ready> first = file.ready().stream().limit(EXAMPLES).toList();
        if (!file.days().doubtful() || first.stream().anyMatch(Ready::eitherWay)) {
            return first.stream();
        }
        return Stream.concat(
                first.stream(), file.ready().stream().filter(Ready::eitherWay).limit(1));
    }
}
