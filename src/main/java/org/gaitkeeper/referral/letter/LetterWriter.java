package org.gaitkeeper.referral.letter;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gaitkeeper.platform.words.Words;
import org.gaitkeeper.referral.letter.Letter.Fact;
import org.gaitkeeper.referral.letter.Letter.Paragraph;
import org.gaitkeeper.referral.letter.Letter.Section;
import org.gaitkeeper.referral.letter.Letter.Signature;
import org.gaitkeeper.referral.letter.Letter.Subject;
import org.gaitkeeper.referral.letter.Statements.Group;
import org.gaitkeeper.referral.letter.Wording.SectionWords;
import org.jspecify.annotations.Nullable;

/** Writes a letter from what is known and what was ticked. */
public final class LetterWriter {

    private static final String CONCLUSION = said("Working conclusion of the clinician");
    private static final String CONSIDERED = said("Considered diagnoses");
    private static final String NOT_A_DIAGNOSIS = said("Considerations in order of likelihood, not a diagnosis.");
    private static final String REQUESTED = said("Requested action");
    private static final String INFORMATION = said("Information given to the patient");

    private final Wording wording = Wording.shipped();

    /** What the assessment lets a letter say. */
    public Menu menu(Facts facts) {
        Statements all = new Statements(facts, wording);
        List<Menu.Part> parts = new ArrayList<>();
        for (SectionWords section : wording.sections()) {
            List<Menu.Tick> ticks = new ArrayList<>();
            if (section.flags()) {
                all.flags().forEach(one -> ticks.add(tick(one, t("Raised: "))));
            }
            for (Group group : all.groups(section)) {
                String before =
                        group.words().title().isEmpty() ? "" : t(group.words().title()) + ": ";
                group.statements().forEach(one -> ticks.add(tick(one, before)));
            }
            if (section.missing()) {
                all.missing().forEach(one -> ticks.add(tick(one, t("Not assessed: "))));
            }
            part(parts, section.heading(), ticks);
        }
        part(parts, CONCLUSION, ticks(all.conclusion()));
        part(parts, CONSIDERED, ticks(all.considerations()));
        part(parts, REQUESTED, ticks(all.requests()));
        part(parts, INFORMATION, ticks(all.advice()));
        return new Menu(parts);
    }

    private static void part(List<Menu.Part> parts, String heading, List<Menu.Tick> ticks) {
        if (!ticks.isEmpty()) {
            parts.add(new Menu.Part(t(heading), ticks));
        }
    }

    private static List<Menu.Tick> ticks(List<Statement> statements) {
        return statements.stream().map(one -> tick(one, "")).toList();
    }

    private static Menu.Tick tick(Statement one, String before) {
        return new Menu.Tick(one.origin().key(), Sentences.capital(before + one.line()), one.standard(), one.fixed());
    }

    /**
     * The letter, in the language of this thread.
     *
     * @param included keys of {@link Menu} that go in; unknown keys say nothing, what is fixed goes in anyway
     * @param reason why the patient is referred, the clinician's words
     * @param added further words of the clinician, empty when none
     */
    public Letter write(Facts facts, Envelope envelope, Set<String> included, String reason, String added) {
        Printable print = new Printable();
        Statements all = new Statements(facts, wording);
        Sentences sentences = new Sentences(included, print);
        List<Section> sections = new ArrayList<>();
        add(sections, said("Reason for referral"), "", own(all, print, "reason", reason));
        for (SectionWords section : wording.sections()) {
            List<Paragraph> paragraphs = new ArrayList<>();
            if (section.flags()) {
                paragraphs.addAll(sentences.each(all.flags(), true));
            }
            all.groups(section).forEach(group -> paragraphs.addAll(sentences.of(group)));
            if (section.missing()) {
                paragraphs.addAll(sentences.listed(said("Not assessed"), all.missing()));
            }
            add(sections, section.heading(), section.note(), paragraphs);
        }
        add(sections, CONCLUSION, "", sentences.each(all.conclusion(), false));
        add(sections, CONSIDERED, NOT_A_DIAGNOSIS, sentences.each(all.considerations(), true));
        add(sections, said("Further remarks by the clinician"), "", own(all, print, "added", added));
        add(sections, REQUESTED, "", sentences.listed(said("Usual next step"), all.requests()));
        add(sections, INFORMATION, "", sentences.each(all.advice(), true));
        return new Letter(
                Words.language().tag(),
                sender(print, envelope.sender()),
                print.text(envelope.date()),
                print.text(envelope.reference()),
                lines(print, envelope.recipient()),
                print.text(envelope.salutation()),
                subject(print, envelope.subject()),
                print.text(envelope.urgency()),
                print.text(envelope.urgencyReason()),
                print.text(envelope.specialty()),
                sections,
                print.text(envelope.signedAssessment()),
                signature(print, envelope),
                lines(print, envelope.copies()),
                print.replaced());
    }

    private static void add(List<Section> sections, String heading, String note, List<Paragraph> paragraphs) {
        if (!paragraphs.isEmpty()) {
            sections.add(new Section(t(heading), note.isEmpty() ? "" : t(note), flowing(paragraphs)));
        }
    }

    /** Sentences of prose that follow each other make one paragraph. */
    private static List<Paragraph> flowing(List<Paragraph> paragraphs) {
        List<Paragraph> joined = new ArrayList<>();
        for (Paragraph next : paragraphs) {
            int last = joined.size() - 1;
            if (last >= 0 && prose(next) && prose(joined.get(last))) {
                List<Sentence> sentences = new ArrayList<>(joined.get(last).sentences());
                sentences.addAll(next.sentences());
                joined.set(last, new Paragraph("", false, sentences));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static boolean prose(Paragraph paragraph) {
        return !paragraph.item() && paragraph.title().isEmpty() && !paragraph.added();
    }

    /** The clinician's paragraphs, each as typed. */
    private static List<Paragraph> own(Statements all, Printable print, String code, String words) {
        return Stream.of(words.strip().split("\n"))
                .filter(line -> !line.isBlank())
                .map(line -> new Sentence(print.text(line.strip()), List.of(all.origin(Origin.Kind.CLINICIAN, code))))
                .map(sentence -> new Paragraph("", false, List.of(sentence)))
                .toList();
    }

    private static Letter.Sender sender(Printable print, Letter.Sender sender) {
        return new Letter.Sender(
                print.text(sender.name()), lines(print, sender.address()), print.text(sender.contact()));
    }

    private static Subject subject(Printable print, Subject subject) {
        return new Subject(
                print.text(subject.running()),
                print.text(subject.name()),
                subject.facts().stream()
                        .map(fact -> new Fact(fact.label(), print.text(fact.value()), fact.strong()))
                        .toList());
    }

    private static @Nullable Signature signature(Printable print, Envelope envelope) {
        @Nullable Signature signed = envelope.signature();
        return signed == null
                ? null
                : new Signature(
                        print.text(signed.name()),
                        print.text(signed.registration()),
                        print.text(signed.time()),
                        signed.meaning());
    }

    private static List<String> lines(Printable print, List<String> lines) {
        return lines.stream().map(print::text).filter(line -> !line.isBlank()).toList();
    }

    /** Positive statements before negative ones, otherwise as they came. */
    static final Comparator<Statement> FOUND_FIRST = Comparator.comparing(one -> !one.positive());
}
