package org.gaitkeeper.referral.letter;

import java.util.List;
import org.gaitkeeper.platform.words.Language;
import org.gaitkeeper.platform.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A letter, complete and in words; page and PDF print the same tree. All text is printable: see {@link Printable}.
 *
 * @param language that it is written in, as a BCP 47 tag; the clinician's own words stand as typed
 * @param sender whose letterhead stands on every page
 * @param date long form, such as {@code 14 August 2026}
 * @param reference of the letter, to quote in an answer
 * @param recipient name, organisation and address, one line each; the name first
 * @param salutation such as {@code Dear Dr Lindqvist,}
 * @param subject who it is about
 * @param urgency how soon, in words
 * @param urgencyReason why it is asked for later than a raised red flag says; empty when it is not
 * @param specialty whom it addresses
 * @param sections in the order of the headings of a clinical referral (PRSB Clinical Referral Information v1.1; C-CDA on
 *     FHIR Referral Note); never empty
 * @param source the sentence that names the assessment it was written from
 * @param signature null while it is a draft
 * @param copies who else gets it, one a line; empty when nobody
 * @param unprintable characters that were replaced by a box, 0 or more
 */
public record Letter(
        String language,
        Sender sender,
        String date,
        String reference,
        List<String> recipient,
        String salutation,
        Subject subject,
        String urgency,
        String urgencyReason,
        String specialty,
        List<Section> sections,
        String source,
        @Nullable Signature signature,
        List<String> copies,
        int unprintable) {

    public Letter {
        recipient = List.copyOf(recipient);
        sections = List.copyOf(sections);
        copies = List.copyOf(copies);
    }

    /** A text of the form around the content, in the language of the letter. */
    public String said(String english, Object... values) {
        return Words.in(Language.of(language).orElse(Language.ENGLISH), () -> Words.t(english, values));
    }

    /** Every clinical sentence, in order. */
    public List<Sentence> sentences() {
        return sections.stream()
                .flatMap(section -> section.paragraphs().stream())
                .flatMap(paragraph -> paragraph.sentences().stream())
                .toList();
    }

    /**
     * The clinic.
     *
     * @param name never empty
     * @param address lines, empty when not recorded
     * @param contact telephone and e-mail, empty when not recorded
     */
    public record Sender(String name, List<String> address, String contact) {
        public Sender {
            address = List.copyOf(address);
        }
    }

    /**
     * The patient, by three identifiers or more (name, birth date, number).
     *
     * @param running the line on every page: family name in capitals, birth date and number
     * @param name such as {@code Ms Jane SMITH}
     * @param facts label and value, such as born, sex, numbers, address, telephone, practice, allergies
     */
    public record Subject(String running, String name, List<Fact> facts) {
        public Subject {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A label and what stands beside it.
     *
     * @param label short
     * @param value never empty: what is unknown is said in words
     * @param strong whether it must not be overlooked
     */
    public record Fact(String label, String value, boolean strong) {}

    /**
     * What stands under one heading.
     *
     * @param heading as printed
     * @param note a line under the heading, empty when none
     * @param paragraphs never empty
     */
    public record Section(String heading, String note, List<Paragraph> paragraphs) {
        public Section {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * Sentences that belong together.
     *
     * @param title printed before them, empty when none
     * @param item whether it is one entry of a list
     * @param sentences never empty
     */
    public record Paragraph(String title, boolean item, List<Sentence> sentences) {
        public Paragraph {
            sentences = List.copyOf(sentences);
        }

        /** Whether the clinician wrote it. */
        public boolean added() {
            return sentences.stream().allMatch(Sentence::added);
        }
    }

    /**
     * Who answers for the letter (21 CFR 11.50: printed name, time and meaning).
     *
     * @param name printed name
     * @param registration professional registration, such as an HCPC number; empty when none is recorded
     * @param time in the clinic's zone, which it names
     * @param meaning what the signature says
     */
    public record Signature(String name, String registration, String time, String meaning) {}
}
