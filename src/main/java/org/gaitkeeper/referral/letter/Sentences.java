package org.gaitkeeper.referral.letter;

import static org.gaitkeeper.platform.words.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gaitkeeper.referral.letter.Letter.Paragraph;
import org.gaitkeeper.referral.letter.Statements.Group;

/** Joins what was ticked into sentences; each sentence keeps the origins of all its parts. */
final class Sentences {

    private final Set<String> included;
    private final Printable print;

    Sentences(Set<String> included, Printable print) {
        this.included = included;
        this.print = print;
    }

    /** A group as one sentence after its lead, or as one titled entry; empty when nothing of it was ticked. */
    List<Paragraph> of(Group group) {
        List<Statement> told = told(group.statements());
        if (told.isEmpty()) {
            return List.of();
        }
        if (group.words().lead().isEmpty()) {
            return listed(group.words().title(), told);
        }
        Sentence sentence = sentence(
                t(group.words().lead()) + " "
                        + clauses(told.stream().map(Statement::phrase).toList()),
                told);
        return List.of(new Paragraph("", false, List.of(sentence)));
    }

    /** One titled entry of short phrases, what was found first. */
    List<Paragraph> listed(String title, List<Statement> statements) {
        List<Statement> told = new ArrayList<>(told(statements));
        if (told.isEmpty()) {
            return List.of();
        }
        told.sort(LetterWriter.FOUND_FIRST);
        Sentence sentence =
                sentence(String.join("; ", told.stream().map(Statement::phrase).toList()), told);
        return List.of(new Paragraph(title.isEmpty() ? "" : t(title), true, List.of(sentence)));
    }

    /** Each statement by itself. */
    List<Paragraph> each(List<Statement> statements, boolean item) {
        return told(statements).stream()
                .map(one -> new Paragraph(print.text(one.title()), item, List.of(sentence(one.phrase(), List.of(one)))))
                .toList();
    }

    private List<Statement> told(List<Statement> statements) {
        return statements.stream()
                .filter(one -> one.fixed() || included.contains(one.origin().key()))
                .toList();
    }

    private Sentence sentence(String words, List<Statement> from) {
        String stopped = words.endsWith(".") ? words : words + ".";
        return new Sentence(
                print.text(capital(stopped)),
                from.stream().map(Statement::origin).toList());
    }

    /** {@code a and b}; parts that hold lists of their own are set off by a last comma. */
    static String clauses(List<String> parts) {
        boolean nested = parts.stream().anyMatch(part -> part.contains(",") || part.contains(t(" and ")));
        if (!nested || parts.size() < 2) {
            return Phrases.joined(parts);
        }
        int last = parts.size() - 1;
        return String.join(", ", parts.subList(0, last)) + t(", and ") + parts.get(last);
    }

    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
