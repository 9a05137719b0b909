package org.gaitkeeper.attack;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;

/** Every route of the product, read from the code that runs. */
final class Routes {

    private Routes() {}

    /**
     * One route.
     *
     * @param path without a leading slash, parameters as {@code {name}}
     * @param privilege empty when it is open
     */
    record Route(String method, String path, Optional<Privilege> privilege) {

        boolean forPrograms() {
            return path.startsWith("api/");
        }

        boolean changes() {
            return !method.equals("GET");
        }

        boolean hasParameter() {
            return path.contains("{");
        }

        /** The address with this in place of every parameter. */
        String with(String id) {
            return path.replaceAll("\\{[^}]*}", id);
        }

        @Override
        public String toString() {
            return method + " /" + path;
        }
    }

    static List<Route> all() {
        List<Route> routes = new ArrayList<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.gaitkeeper")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .forEach(type -> type.getMethods().stream()
                                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                                .map(Routes::of)
                                .forEach(routes::add));
        return routes;
    }

    private static Route of(JavaMethod method) {
        String verb = method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation.getRawType().getSimpleName())
                .findFirst()
                .orElseThrow();
        String base = part(method.getOwner().getAnnotationOfType(Path.class).value());
        String rest = method.isAnnotatedWith(Path.class)
                ? part(method.getAnnotationOfType(Path.class).value())
                : "";
        String path = base.isEmpty() || rest.isEmpty() ? base + rest : base + "/" + rest;
        Optional<Privilege> privilege = method.isAnnotatedWith(Requires.class)
                ? Optional.of(method.getAnnotationOfType(Requires.class).value())
                : Optional.empty();
        return new Route(verb, withoutPatterns(path), privilege);
    }

    /** {@code {id: [0-9]{8}}} is the parameter {@code {id}}: patterns hold braces of their own. */
    private static String withoutPatterns(String path) {
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        boolean pattern = false;
        for (char c : path.toCharArray()) {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            pattern = depth > 0 && (pattern || c == ':');
            if (!pattern) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static String part(String path) {
        return path.replaceAll("^/|/$", "");
    }
}
