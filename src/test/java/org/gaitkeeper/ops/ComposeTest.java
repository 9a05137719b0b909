package org.gaitkeeper.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gaitkeeper.ops.RepositoryFiles.found;
import static org.gaitkeeper.ops.RepositoryFiles.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What can be known of {@code docker-compose.yml} and the image without a container engine: it follows the schema of the
 * Compose Specification, and it keeps the promises of the threat model.
 */
class ComposeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SETTING = Pattern.compile("GAITKEEPER_[A-Z_]*[A-Z]");
    private static final Pattern PINNED = Pattern.compile("[a-z][a-z0-9./-]*:[0-9]+\\.[0-9]+[A-Za-z0-9._-]*");

    private final JsonNode compose =
            JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(text("docker-compose.yml")));
    private final String recipe = text("ops/container/Containerfile");

    @Test
    void follows_the_compose_schema() {
        assertThat(violations(compose)).isEmpty();
    }

    @Test
    void the_schema_refuses_a_service_with_a_misspelt_key() {
        ObjectNode wrong = compose.deepCopy();
        ((ObjectNode) wrong.path("services").path("proxy")).put("portz", "443:443");
        assertThat(violations(wrong)).isNotEmpty();
    }

    @Test
    void has_a_database_an_application_a_proxy_and_a_backup() {
        assertThat(services()).containsKeys("postgres", "gaitkeeper", "proxy", "backup");
    }

    @Test
    void only_the_proxy_can_be_reached_from_outside() {
        services().forEach((name, service) -> {
            assertThat(service.has("ports")).as(name).isEqualTo(name.equals("proxy"));
            assertThat(service.path("network_mode").asText())
                    .as(name)
                    .isNotEqualTo("host")
                    .isEmpty();
            if (!name.equals("proxy")) {
                strings(service.path("networks")).forEach(network -> assertThat(compose.path("networks")
                                .path(network)
                                .path("internal")
                                .asBoolean())
                        .as("%s on %s", name, network)
                        .isTrue());
            }
        });
        assertThat(strings(services().get("proxy").path("networks"))).doesNotContain("data");
    }

    @Test
    void the_application_is_given_exactly_the_settings_it_reads() {
        Set<String> read = new TreeSet<>();
        read.addAll(found(SETTING, text("src/main/java/org/gaitkeeper/platform/config/Settings.java")));
        read.addAll(found(SETTING, text("src/main/webapp/WEB-INF/web.xml")));
        read.addAll(found(SETTING, text("ops/payara/preboot.asadmin")));
        Set<String> given = new TreeSet<>();
        services().get("gaitkeeper").path("environment").fieldNames().forEachRemaining(given::add);
        assertThat(given).isEqualTo(read);
    }

    @Test
    void the_application_connects_as_the_role_that_owns_nothing() {
        JsonNode settings = services().get("gaitkeeper").path("environment");
        assertThat(settings.path("GAITKEEPER_DB_USER").asText()).isEqualTo("gaitkeeper_app");
        assertThat(settings.path("GAITKEEPER_DB_URL").asText()).endsWith("?sslmode=require");
        assertThat(settings.path("GAITKEEPER_PUBLIC_URL").asText()).startsWith("https://");
        assertThat(settings.path("GAITKEEPER_DEVELOPMENT").asText()).isEqualTo("false");
    }

    @Test
    void every_image_has_a_version() {
        List<String> images = new ArrayList<>();
        services().values().forEach(service -> images.add(service.path("image").asText()));
        found(Pattern.compile("(?m)^FROM \\S+"), recipe).forEach(from -> images.add(from.substring("FROM ".length())));
        assertThat(images).hasSizeGreaterThan(5).allSatisfy(image -> assertThat(image)
                .matches(PINNED));
    }

    @Test
    void the_database_is_of_the_release_that_the_tests_run_against() {
        String tested = text("pom.xml").replaceAll("(?s).*<postgres-binaries\\.version>(\\d+\\.\\d+).*", "$1");
        services().forEach((name, service) -> {
            String image = service.path("image").asText();
            if (image.startsWith("postgres:")) {
                assertThat(image).as(name).startsWith("postgres:" + tested + "-");
            }
        });
    }

    @Test
    void no_service_may_gain_privileges() {
        services().forEach((name, service) -> {
            assertThat(strings(service.path("security_opt"))).as(name).contains("no-new-privileges:true");
            assertThat(service.path("privileged").asBoolean()).as(name).isFalse();
            if (!name.equals("postgres")) {
                assertThat(strings(service.path("cap_drop"))).as(name).containsExactly("ALL");
            }
        });
    }

    @Test
    void no_password_stands_in_the_file() {
        services().forEach((name, service) -> service.path("environment").properties().stream()
                .filter(variable -> variable.getKey().endsWith("PASSWORD"))
                .forEach(variable -> assertThat(variable.getValue().asText())
                        .as("%s of %s", variable.getKey(), name)
                        .matches("\\$\\{[A-Z_]+:\\?[^}]+}")));
    }

    @Test
    void every_variable_of_the_file_is_explained_in_the_example() {
        Set<String> used = found(Pattern.compile("(?<!\\$)\\$\\{[A-Z_]+"), text("docker-compose.yml"));
        assertThat(used).hasSizeGreaterThan(4).allSatisfy(name -> assertThat(text(".env.example"))
                .containsPattern("(?m)^" + name.substring("${".length()) + "="));
    }

    @Test
    void every_mounted_file_and_named_volume_exists() {
        services().forEach((name, service) -> strings(service.path("volumes")).forEach(volume -> {
            String source = volume.substring(0, volume.indexOf(':'));
            if (source.startsWith(".")) {
                assertThat(Files.exists(RepositoryFiles.ROOT.resolve(source)))
                        .as("%s of %s", source, name)
                        .isTrue();
            } else {
                assertThat(compose.path("volumes").has(source))
                        .as("%s of %s", source, name)
                        .isTrue();
            }
        }));
    }

    @Test
    void the_image_runs_as_nobody_special_and_takes_nothing_from_the_network() {
        String runtime = recipe.substring(recipe.lastIndexOf("\nFROM "));
        assertThat(runtime).containsPattern("(?m)^USER [1-9][0-9]*:[1-9][0-9]*$");
        assertThat(runtime).contains("HEALTHCHECK", "/health/ready");
        assertThat(runtime).contains("GAITKEEPER_LISTEN=0.0.0.0");
        assertThat(recipe)
                .doesNotContainPattern("(?m)^ADD\\b")
                .doesNotContain("http://0")
                .doesNotContain("https://");
    }

    @Test
    void the_backup_runs_as_the_user_of_the_image() {
        String user = recipe.replaceAll("(?s).*\\nUSER ([0-9:]+)\\n.*", "$1");
        assertThat(services().get("backup").path("user").asText()).isEqualTo(user);
    }

    @Test
    void the_proxy_hides_what_is_for_the_machine_alone() {
        assertThat(text("ops/container/Caddyfile"))
                .containsPattern("@inside path /health /health/\\* /metrics /metrics/\\*\\s+error @inside 404");
    }

    private Map<String, JsonNode> services() {
        Map<String, JsonNode> services = new TreeMap<>();
        compose.path("services").properties().forEach(entry -> services.put(entry.getKey(), entry.getValue()));
        return services;
    }

    private static List<String> strings(JsonNode array) {
        List<String> all = new ArrayList<>();
        array.forEach(item -> all.add(item.asText()));
        return all;
    }

    private static Set<ValidationMessage> violations(JsonNode document) {
        try {
            JsonNode schema = JSON.readTree(text("src/test/resources/compose/compose-spec.json"));
            withoutNames(schema);
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909)
                    .getSchema(schema)
                    .validate(document);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(notJson);
        }
    }

    /** The schema names its parts with {@code id}, which the draft it declares no longer knows. */
    private static void withoutNames(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("id").isTextual()) {
            object.remove("id");
        }
        schema.forEach(ComposeTest::withoutNames);
    }
}
