package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gaitkeeper.differential.Differential.OpenQuestion;
import org.gaitkeeper.differential.Differential.RaisedFlag;
import org.gaitkeeper.findings.Finding;

/** The red flags: a static list, looked at before and apart from the ranking, and never a score. */
final class Checklist {

    private final Index index;
    private final Facts facts;
    private final Account account;
    private final List<Guarded<RedFlag>> halfEstablished = new ArrayList<>();
    private final List<RaisedFlag> raised;

    Checklist(Index index, Facts facts, Account account) {
        this.index = index;
        this.facts = facts;
        this.account = account;
        this.raised = look();
    }

    /** Raised flags, most urgent first, then in the order of the list. */
    List<RaisedFlag> raised() {
        return raised;
    }

    /** Flags still open of which something is known already. */
    List<Guarded<RedFlag>> halfEstablished() {
        return halfEstablished;
    }

    private List<RaisedFlag> look() {
        List<RaisedFlag> found = new ArrayList<>();
        for (Guarded<RedFlag> watched : index.flags) {
            RedFlag flag = watched.rule();
            if (facts.truths().unknown(watched.when()) && touched(watched.reads())) {
                halfEstablished.add(watched);
            } else if (watched.holds(facts.truths())) {
                found.add(new RaisedFlag(
                        flag.id(),
                        flag.code(),
                        flag.title(),
                        flag.tier(),
                        flag.destination(),
                        flag.action(),
                        flag.because(),
                        flag.sources(),
                        account.items(watched.reads())));
            }
        }
        found.sort(Comparator.comparing(RaisedFlag::tier).reversed());
        return List.copyOf(found);
    }

    private boolean touched(int[] reads) {
        for (int read : reads) {
            if (facts.known(read)) {
                return true;
            }
        }
        return false;
    }

    /** Questions of the list that nobody has put to the patient, in the order of the list. */
    List<OpenQuestion> open() {
        List<OpenQuestion> open = new ArrayList<>();
        for (int question = 0; question < index.redFlagFindings.length; question++) {
            if (!facts.asked(index.redFlagFindings[question])) {
                open.add(index.redFlagQuestions.get(question));
            }
        }
        return List.copyOf(open);
    }

    /** Every question of the list: those the flags name, then those the catalogue marks. */
    static List<OpenQuestion> questions(KnowledgeBase.Contents contents) {
        Map<String, Set<String>> flags = new LinkedHashMap<>();
        for (RedFlag flag : contents.redFlags()) {
            flag.questions().forEach(question -> add(flags, question, flag.id()));
        }
        for (Finding finding : contents.catalogue().all()) {
            if (!finding.redFlag().isEmpty()) {
                add(flags, finding.code(), finding.redFlag());
            }
        }
        List<OpenQuestion> questions = new ArrayList<>();
        flags.forEach((code, ids) -> contents.catalogue()
                .find(code)
                .ifPresent(finding ->
                        questions.add(new OpenQuestion(code, finding.label(), finding.question(), List.copyOf(ids)))));
        return List.copyOf(questions);
    }

    private static void add(Map<String, Set<String>> flags, String finding, String flag) {
        flags.computeIfAbsent(finding, code -> new LinkedHashSet<>()).add(flag);
    }
}
