package org.gaitkeeper.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gaitkeeper.differential.Advice;
import org.gaitkeeper.differential.Claim;
import org.gaitkeeper.differential.Condition;
import org.gaitkeeper.differential.Derivation;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.KnowledgeVersion;
import org.gaitkeeper.differential.RedFlag;
import org.gaitkeeper.differential.Source;
import org.gaitkeeper.differential.Territory;
import org.gaitkeeper.differential.Weights;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Option;
import org.gaitkeeper.knowledge.scoring.CaseVocabulary;
import org.gaitkeeper.platform.json.Json;

/** The knowledge files of one release: what is asked, and what it means. */
public final class KnowledgeFiles {

    private static final String FOLDER = "/knowledge/";
    private static final String INDEX = "index.yaml";

    private final Map<String, String> texts;

    /**
     * Files by name, relative to the folder of knowledge.
     *
     * @param texts content by name, in the order sections and claims are to stand
     */
    public KnowledgeFiles(Map<String, String> texts) {
        this.texts = new LinkedHashMap<>(texts);
    }

    /** The files shipped with this build, as its index lists them. */
    public static KnowledgeFiles shipped() {
        Faults faults = new Faults();
        String index = resource(FOLDER + INDEX);
        List<String> names =
                new YamlFiles(faults, Map.of(INDEX, index)).entry(INDEX).someTexts("files");
        faults.throwIfAny();
        Map<String, String> texts = new LinkedHashMap<>();
        names.forEach(name -> texts.put(name, resource(FOLDER + name)));
        return new KnowledgeFiles(texts);
    }

    /**
     * The text of a file of this build.
     *
     * @throws KnowledgeException if there is none
     */
    static String resource(String path) {
        try (InputStream stream = KnowledgeFiles.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new KnowledgeException("This build has no file " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of one file, empty when there is none. */
    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /** Names of all files, in order. */
    public List<String> names() {
        return List.copyOf(texts.keySet());
    }

    /** Names and contents in their order, as they are kept with a release. */
    public String json() {
        return Json.text(texts.entrySet().stream()
                .map(file -> new Stored(file.getKey(), file.getValue()))
                .toList());
    }

    /**
     * Reads what {@link #json()} wrote.
     *
     * @throws IllegalStateException if the text is damaged
     */
    public static KnowledgeFiles stored(String json) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Stored file : Json.stored(json, Stored[].class)) {
            texts.put(file.name(), file.text());
        }
        return new KnowledgeFiles(texts);
    }

    private record Stored(String name, String text) {}

    /** Which release these files are. */
    public KnowledgeVersion version() {
        return version(new YamlFiles(new Faults(), texts));
    }

    private KnowledgeVersion version(YamlFiles files) {
        return new KnowledgeVersion(files.entry("weights.yaml").text("version"), sha256());
    }

    /**
     * Reads and checks all files.
     *
     * @throws KnowledgeException if a file is not as it must be; the message names every fault with its file and id
     */
    public KnowledgeBase read() {
        Faults faults = new Faults();
        YamlFiles files = new YamlFiles(faults, texts);
        Citations citations = new Citations();
        List<Territory> territories = territories(files);
        CatalogueReader reader = new CatalogueReader(faults, zones(files));
        files.under("findings/").forEach(file -> reader.read(file, files.content(file)));
        Catalogue catalogue = reader.catalogue();

        TestReader tests = new TestReader(
                faults, catalogue, territories.stream().collect(Collectors.toMap(Territory::code, one -> one)));
        KnowledgeReader knowledge = new KnowledgeReader(files, tests, citations);
        Weights weights = new WeightsReader(files.entry("weights.yaml")).read();
        List<Source> sources = knowledge.sources();
        catalogue.all().forEach(finding -> checkSources(faults, finding.code(), finding.sources(), citations));
        territories.forEach(one -> checkSources(faults, one.code(), one.sources(), citations));
        List<Advice> advice = knowledge.advice();
        List<Condition> conditions = knowledge.conditions(
                weights, territories.stream().map(Territory::code).collect(Collectors.toSet()), advice);
        List<Claim> claims = claims(files, tests, citations, conditions);
        List<RedFlag> flags = knowledge.redFlags(catalogue);
        KnowledgeBase.Contents contents = new KnowledgeBase.Contents(
                version(files),
                catalogue,
                derivations(faults, reader, tests),
                territories,
                conditions,
                claims,
                flags,
                advice,
                sources,
                knowledge.weightless(),
                knowledge.reading("timing", catalogue),
                knowledge.reading("spine_position", catalogue),
                knowledge.reproducibility(catalogue),
                knowledge.stopRules(),
                weights);
        unique(faults, contents);
        citations.unused().forEach(id -> faults.add("weightless.yaml", id, "no claim, flag or advice cites this fact"));
        faults.throwIfAny();
        return new KnowledgeBase(contents);
    }

    /**
     * Reads how cases speak, in terms of this catalogue.
     *
     * @throws KnowledgeException if it names a finding or an option that the catalogue does not have
     */
    public CaseVocabulary caseVocabulary(Catalogue catalogue) {
        Faults faults = new Faults();
        String file = CaseVocabularyReader.FILE;
        Entry top = new YamlFiles(faults, Map.of(file, text(file))).entry(file);
        CaseVocabulary vocabulary = new CaseVocabularyReader(faults, catalogue).read(top);
        faults.throwIfAny();
        return vocabulary;
    }

    private static void unique(Faults faults, KnowledgeBase.Contents contents) {
        KnowledgeReader.unique(faults, "claims", ids(contents.claims(), Claim::id));
        KnowledgeReader.unique(faults, "conditions", ids(contents.conditions(), Condition::code));
        KnowledgeReader.unique(faults, "red-flags.yaml", ids(contents.redFlags(), RedFlag::id));
        KnowledgeReader.unique(faults, "advice", ids(contents.advice(), Advice::id));
        KnowledgeReader.unique(faults, "sources.yaml", ids(contents.sources(), Source::key));
    }

    private static <T> Stream<String> ids(List<T> things, Function<T, String> id) {
        return things.stream().map(id);
    }

    private static void checkSources(Faults faults, String code, List<String> ids, Citations citations) {
        ids.stream()
                .filter(id -> !citations.known(id))
                .forEach(id -> faults.add("findings", code, "names no source: " + id));
    }

    private static Map<String, List<Option>> zones(YamlFiles files) {
        Map<String, List<Option>> groups = new LinkedHashMap<>();
        for (Entry entry : files.entry("territories.yaml").entries("zones", "code")) {
            groups.computeIfAbsent(entry.text("group", "body"), group -> new ArrayList<>())
                    .add(new Option(entry.text("code"), entry.text("label"), entry.text("view", "")));
            entry.done();
        }
        return groups;
    }

    private static List<Territory> territories(YamlFiles files) {
        List<Territory> territories = new ArrayList<>();
        for (Entry entry : files.entry("territories.yaml").entries("territories", "code")) {
            territories.add(new Territory(
                    entry.text("code"),
                    entry.text("name"),
                    new TreeSet<>(entry.someTexts("zones")),
                    entry.text("check", ""),
                    entry.someTexts("sources")));
            entry.done();
        }
        return territories;
    }

    private static List<Claim> claims(
            YamlFiles files, TestReader tests, Citations citations, List<Condition> conditions) {
        ClaimReader reader = new ClaimReader(
                tests, citations, conditions.stream().map(Condition::code).collect(Collectors.toSet()));
        return files.filedEntries("claims/", "claims", "id")
                .map(filed -> reader.read(filed.getKey(), filed.getValue()))
                .toList();
    }

    private static List<Derivation> derivations(Faults faults, CatalogueReader reader, TestReader tests) {
        return reader.implied().stream()
                .map(implied -> new DerivationReader(faults, tests).read(implied))
                .toList();
    }

    /** Over names and contents in their order, so that neither the clock nor the file system is in it. */
    private String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((name, text) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
