package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gaitkeeper.differential.Differential.OpenQuestion;
import org.gaitkeeper.differential.Differential.RaisedFlag;
import org.gaitkeeper.findings.Finding;

/** The red flags: a static list, looked at before and apart from the ranking, and never a score. */
final class Checklist {

    private final KnowledgeBase.Contents contents;
    private final Recorded recorded;

    Checklist(KnowledgeBase.Contents contents, Recorded recorded) {
        this.contents = contents;
        this.recorded = recorded;
    }

    /** Raised flags, most urgent first, then in the order of the list. */
    List<RaisedFlag> raised() {
        List<RaisedFlag> raised = new ArrayList<>();
        for (RedFlag flag : contents.redFlags()) {
            if (flag.raisedBy(recorded)) {
                raised.add(new RaisedFlag(
                        flag.id(),
                        flag.code(),
                        flag.title(),
                        flag.tier(),
                        flag.destination(),
                        flag.action(),
                        flag.because(),
                        flag.sources(),
                        recorded.items(flag.when().findings())));
            }
        }
        raised.sort(Comparator.comparing(RaisedFlag::tier).reversed());
        return List.copyOf(raised);
    }

    /** Questions of the list that nobody has put to the patient, in the order of the list. */
    List<OpenQuestion> open() {
        Map<String, List<String>> flags = new LinkedHashMap<>();
        for (RedFlag flag : contents.redFlags()) {
            flag.questions().forEach(question -> add(flags, question, flag.id()));
        }
        for (Finding finding : contents.catalogue().all()) {
            if (!finding.redFlag().isEmpty()) {
                add(flags, finding.code(), finding.redFlag());
            }
        }
        List<OpenQuestion> open = new ArrayList<>();
        flags.forEach((code, ids) -> contents.catalogue()
                .find(code)
                .filter(finding -> !recorded.asked(code))
                .ifPresent(finding ->
                        open.add(new OpenQuestion(code, finding.label(), finding.question(), List.copyOf(ids)))));
        return List.copyOf(open);
    }

    private static void add(Map<String, List<String>> flags, String finding, String flag) {
        List<String> ids = flags.computeIfAbsent(finding, code -> new ArrayList<>(2));
        if (!ids.contains(flag)) {
            ids.add(flag);
        }
    }
}
