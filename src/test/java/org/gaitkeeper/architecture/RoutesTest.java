package org.gaitkeeper.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gaitkeeper.access.Open;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.platform.json.Json;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private static List<JavaMethod> routes() {
        return product()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .toList();
    }

    private static Stream<JavaClass> product() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.gaitkeeper")
                        .stream();
    }

    @Test
    void every_route_is_decided_by_the_policy_table_or_open_for_a_reason() {
        List<JavaMethod> routes = routes();
        assertThat(routes).hasSizeGreaterThan(40);
        assertThat(routes).allSatisfy(route -> {
            boolean decided = route.isAnnotatedWith(Requires.class) != route.isAnnotatedWith(Open.class);
            assertThat(decided).as(route.getFullName()).isTrue();
            if (route.isAnnotatedWith(Open.class)) {
                assertThat(route.getAnnotationOfType(Open.class).value()).isNotBlank();
            }
        });
    }

    @Test
    void every_use_case_of_a_clinical_room_names_its_privilege() {
        List<JavaMethod> useCases = product()
                .filter(type -> type.getPackageName()
                        .matches("org\\.gaitkeeper\\.(patients|cases|runs|assessment|referral)\\.control"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                .filter(method -> method.isAnnotatedWith(Transactional.class))
                .toList();
        assertThat(useCases).hasSizeGreaterThan(15);
        assertThat(useCases).allSatisfy(useCase -> assertThat(useCase.isAnnotatedWith(Requires.class)
                        || useCase.getOwner().isAnnotatedWith(Requires.class))
                .as(useCase.getFullName())
                .isTrue());
    }

    @Test
    void every_row_of_the_policy_table_is_used() {
        TreeSet<String> used = new TreeSet<>();
        product()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Requires.class))
                .forEach(method -> used.add(
                        method.getAnnotationOfType(Requires.class).value().name()));
        assertThat(Stream.of(Privilege.values()).map(Enum::name)).allMatch(used::contains);
    }

    @Test
    void every_route_for_programs_is_described() throws IOException {
        JsonNode paths;
        try (InputStream file = RoutesTest.class.getResourceAsStream("/openapi/openapi.json")) {
            paths = Json.MAPPER.readTree(file).path("paths");
        }
        for (JavaMethod route : routes()) {
            String path = "/"
                    + (part(route.getOwner().getAnnotationOfType(Path.class).value())
                            + (route.isAnnotatedWith(Path.class)
                                    ? "/"
                                            + part(route.getAnnotationOfType(Path.class)
                                                    .value())
                                    : ""));
            if (path.startsWith("/api")) {
                assertThat(paths.has(path.replaceAll("\\{(\\w+)\\s*:[^}]*}", "{$1}")))
                        .as(path)
                        .isTrue();
            }
        }
    }

    private static String part(String path) {
        return path.replaceAll("^/|/$", "");
    }
}
