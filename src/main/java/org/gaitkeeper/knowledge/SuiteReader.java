package org.gaitkeeper.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gaitkeeper.knowledge.CaseSuite.CaseSet;
import org.gaitkeeper.knowledge.CaseSuite.Thresholds;
import org.gaitkeeper.knowledge.scoring.CaseReader;
import org.gaitkeeper.knowledge.scoring.ClinicalCase;

/** Reads which cases there are, what they must come to, and how they are told apart. */
final class SuiteReader {

    static final String FOLDER = "/knowledge-cases/";
    static final String FILE = "suite.yaml";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Faults faults = new Faults();
    private final Entry top;

    SuiteReader(String text) {
        this.top = new YamlFiles(faults, Map.of(FILE, text)).entry(FILE);
    }

    /** Of this build. */
    static SuiteReader shipped() {
        return new SuiteReader(KnowledgeFiles.resource(FOLDER + FILE));
    }

    /**
     * Everything the file declares.
     *
     * @throws KnowledgeException if it is not as it must be; the message names every fault
     */
    Declared read() {
        List<SetEntry> sets =
                top.entries("sets", "name").stream().map(SuiteReader::set).toList();
        Map<String, String> groups = new LinkedHashMap<>();
        for (Entry entry : top.entries("groups", "name")) {
            String name = entry.text("name");
            for (String code : entry.someTexts("codes")) {
                if (groups.put(code, name) != null) {
                    entry.fault(code + " stands in two groups");
                }
            }
            entry.done();
        }
        List<String> toldFirst = top.someTexts("told_first");
        top.done();
        faults.throwIfAny();
        return new Declared(sets, groups, toldFirst);
    }

    private static SetEntry set(Entry entry) {
        Entry thresholds = entry.entry("thresholds");
        SetEntry set = new SetEntry(
                entry.text("name"),
                new Thresholds(
                        thresholds.within("top_1", 0, 1),
                        thresholds.within("top_3", 0, 1),
                        thresholds.within("over_triage", 0, 1)),
                entry.someTexts("cases"));
        thresholds.done();
        entry.done();
        return set;
    }

    /**
     * What the file declares.
     *
     * @param sets cases of the suite
     * @param groups name of the group by diagnosis code, in the order they are shown
     * @param toldFirst keys of a case that a patient tells unasked
     */
    record Declared(List<SetEntry> sets, Map<String, String> groups, List<String> toldFirst) {}

    /** A set by the names of its files. */
    record SetEntry(String name, Thresholds thresholds, List<String> files) {

        CaseSet load(CaseReader reader) {
            return new CaseSet(name, thresholds, cases(reader, false), cases(reader, true));
        }

        private List<ClinicalCase> cases(CaseReader reader, boolean withoutAbi) {
            return files.stream()
                    .map(file -> reader.read(json(FOLDER + name + "/" + file), withoutAbi))
                    .toList();
        }

        private static JsonNode json(String path) {
            try {
                return JSON.readTree(KnowledgeFiles.resource(path));
            } catch (JsonProcessingException e) {
                throw new KnowledgeException(path + " is no JSON: " + e.getMessage());
            }
        }
    }
}
