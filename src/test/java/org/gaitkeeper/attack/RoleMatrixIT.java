package org.gaitkeeper.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Role;
import org.gaitkeeper.attack.Routes.Route;
import org.gaitkeeper.launch.BrowserClient;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.Test;

class RoleMatrixIT {

    private static final RunningProduct PRODUCT = RunningProduct.get();
    private static final Map<Role, String> PEOPLE = new EnumMap<>(Map.of(
            Role.PHYSIOTHERAPIST, RunningProduct.ANNA,
            Role.ADMINISTRATOR, RunningProduct.OMAR,
            Role.RECEPTIONIST, RunningProduct.ROSA,
            Role.AUDITOR, RunningProduct.INES));

    @Test
    void every_route_for_programs_answers_each_role_as_the_policy_table_says() {
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (Route route : Routes.all()) {
            if (!route.forPrograms()
                    || route.privilege().isEmpty()
                    || route.path().equals("api/tokens")) {
                continue;
            }
            for (Role role : Role.values()) {
                int status = PRODUCT.as(PEOPLE.get(role))
                        .send(route.method(), route.with(UUID.randomUUID().toString()), body(route), Map.of())
                        .status();
                cells++;
                compare(route, role, status, wrong);
            }
        }
        assertThat(cells).isGreaterThan(80);
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_page_answers_each_role_as_the_policy_table_says() {
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            BrowserClient browser = new BrowserClient(PRODUCT.address());
            browser.signIn(PEOPLE.get(role), RunningProduct.PASSWORD);
            String csrf = browser.csrf();
            for (Route route : Routes.all()) {
                if (route.forPrograms()
                        || route.privilege().isEmpty()
                        || route.path().startsWith("sign-out")) {
                    continue;
                }
                String path = "/" + route.with(UUID.randomUUID().toString());
                int status = route.changes()
                        ? browser.sendRaw(route.method(), path, "_csrf=" + csrf).status()
                        : browser.get(path).status();
                compare(route, role, status, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobody_gets_anywhere_without_signing_in() {
        for (Route route : Routes.all()) {
            if (route.forPrograms() && route.privilege().isPresent()) {
                int status = PRODUCT.asNobody()
                        .send(route.method(), route.with(UUID.randomUUID().toString()), body(route), Map.of())
                        .status();
                assertThat(status).as(route.toString()).isEqualTo(401);
            }
        }
    }

    private static void compare(Route route, Role role, int status, List<String> wrong) {
        Privilege privilege = route.privilege().orElseThrow();
        boolean may = privilege.roles().contains(role);
        if ((status == 403) == may || status == 401 || status >= 500) {
            wrong.add(role + " " + route + " needs " + privilege + " but answered " + status);
        }
    }

    private static byte @org.jspecify.annotations.Nullable [] body(Route route) {
        return route.changes() && !route.method().equals("DELETE")
                ? "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)
                : null;
    }
}
