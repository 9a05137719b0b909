package org.gaitkeeper.knowledge;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes the shipped files, breaks one thing, and expects the build to name it. */
class KnowledgeFaultsTest {

    private static final KnowledgeFiles SHIPPED = KnowledgeFiles.shipped();
    private static final String CLAIM = """
            - id: %s
              when: %s
              favours: {%s}
              cluster: test
              grade: E
              sources: [%s]
              because: Because.
            """;

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    ok;   {finding: nobody, is: present};            tarsal_tunnel: "+";  E5-1; names no finding: nobody
                    ok;   {finding: location, in: [moon]};           tarsal_tunnel: "+";  E5-1; location has no option moon
                    ok;   {finding: location, at_least: 3};          tarsal_tunnel: "+";  E5-1; needs a quantity
                    ok;   {finding: location, mentions: [x]};        tarsal_tunnel: "+";  E5-1; needs a text
                    ok;   {finding: diabetes, in: [x]};              tarsal_tunnel: "+";  E5-1; needs options
                    ok;   {finding: diabetes};                       tarsal_tunnel: "+";  E5-1; does not say what must hold
                    ok;   {finding: diabetes, is: maybe};            tarsal_tunnel: "+";  E5-1; is must be one of
                    ok;   {finding: diabetes, is: present, if: 1};   tarsal_tunnel: "+";  E5-1; unknown key if
                    ok;   {territory: moon, overlap_at_least: 0.5};  tarsal_tunnel: "+";  E5-1; names no territory
                    ok;   {territory: nerve_dpn, overlap_at_least: 2}; tarsal_tunnel: "+"; E5-1; must be from
                    ok;   {};                                        tarsal_tunnel: "+";  E5-1; a test needs
                    ok;   {all: []};                                 tarsal_tunnel: "+";  E5-1; needs at least one test
                    ok;   {finding: diabetes, is: present};          tarsal_tunnel: 0.5;  E5-1; weight out of range
                    ok;   {finding: diabetes, is: present};          tarsal_tunnel: 5000; E5-1; weight out of range
                    ok;   {finding: diabetes, is: present};          tarsal_tunnel: much; E5-1; must be a number
                    ok;   {finding: diabetes, is: present};          moon: "+";           E5-1; names no condition: moon
                    ok;   {finding: diabetes, is: present};          ;                    E5-1; moves nothing
                    ok;   {finding: diabetes, is: present};          tarsal_tunnel: "+";  ;     sources is missing
                    ok;   {finding: diabetes, is: present};          tarsal_tunnel: "+";  E5-148; names no source: E5-148
                    ok;   {finding: diabetes, is: present};          tarsal_tunnel: "+";  S9-01; names no source: S9-01
                    dup;  {finding: diabetes, is: present};          tarsal_tunnel: "+";  E5-1; dup: occurs twice
                    """)
    void a_claim_that_is_not_as_it_must_be_fails_with_its_file_and_id(
            String id, String when, String favours, String sources, String fault) {
        String claim = String.format(CLAIM, id, when, favours == null ? "" : favours, sources == null ? "" : sources);
        String twice = id.equals("dup") ? claim + claim : claim;

        assertThatThrownBy(() -> with("claims/test.yaml", twice).read())
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("claims")
                .hasMessageContaining(id)
                .hasMessageContaining(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    weights.yaml;        contested: 0.6;  contested: 7;            contested must be from
                    weights.yaml;        contested: 0.6;  ;                        contested is missing
                    weights.yaml;        contested: 0.6;  contested: [;            is no YAML
                    red-flags.yaml;      tier: emergency; tier: soon;              tier must be one of
                    red-flags.yaml;      id: R4;          id: R1;                  occurs twice
                    findings/timing.yaml; 'code: onset_distance_km'; 'code: onset_minutes'; occurs twice
                    findings/timing.yaml; 'type: quantity'; 'type: number';        type must be one of
                    findings/timing.yaml; 'unit: min';    'unit: ""';              needs a unit
                    findings/timing.yaml; 'code: onset_minutes'; 'code: Onset';    snake_case
                    """)
    void a_file_that_is_not_as_it_must_be_fails(String file, String good, String bad, String fault) {
        String broken = SHIPPED.text(file).replaceFirst(java.util.regex.Pattern.quote(good), bad == null ? "" : bad);

        assertThatThrownBy(() -> with(file, broken).read())
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining(fault);
    }

    private static KnowledgeFiles with(String file, String text) {
        Map<String, String> texts = new LinkedHashMap<>();
        SHIPPED.names().forEach(name -> texts.put(name, SHIPPED.text(name)));
        texts.put(file, text);
        return new KnowledgeFiles(texts);
    }
}
