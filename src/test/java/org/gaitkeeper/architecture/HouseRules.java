package org.gaitkeeper.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The seven rules of the design, for any root package so that fixtures can break them. */
final class HouseRules {

    /** The rooms in the order of their arrows: each may use those before it and none after. */
    static final List<String> ROOMS = List.of(
            "findings",
            "differential",
            "platform",
            "access",
            "jobs",
            "audit",
            "snippets",
            "patients",
            "cases",
            "knowledge",
            "runs",
            "assessment",
            "referral");

    /** Interfaces that are seams on purpose although one class implements them. */
    private static final Set<String> SEAMS = Set.of("ProblemPage", "CaseSection", "CourseSection");

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    private String room(String name) {
        return root + "." + name + "..";
    }

    /** Rule 1: the pure rooms know only Java, nullness and each other. */
    ArchRule pureRoomsStayPure() {
        return CompositeArchRule.of(classes()
                        .that()
                        .resideInAPackage(room("findings"))
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", room("findings"))))
                .and(classes()
                        .that()
                        .resideInAPackage(room("differential"))
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage("java..", "org.jspecify..", room("findings"), room("differential"))))
                .as("findings and differential are pure");
    }

    /** Rule 2: no cycles, and arrows only from later rooms to earlier ones. */
    ArchRule arrowsPointOneWay() {
        CompositeArchRule rule =
                CompositeArchRule.of(slices().matching(root + ".(*)..").should().beFreeOfCycles());
        for (int i = 0; i < ROOMS.size(); i++) {
            String[] later =
                    ROOMS.subList(i + 1, ROOMS.size()).stream().map(this::room).toArray(String[]::new);
            if (later.length > 0) {
                rule = rule.and(noClasses()
                        .that()
                        .resideInAPackage(room(ROOMS.get(i)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .allowEmptyShould(true));
            }
        }
        return rule.as("rooms use only the rooms before them: " + ROOMS);
    }

    /** Rule 3: from outside a feature only its root package is used. */
    ArchRule featuresAreEnteredByTheFrontDoor() {
        CompositeArchRule rule = null;
        for (String feature : ROOMS) {
            if (feature.equals("platform")) {
                continue;
            }
            ArchRule one = noClasses()
                    .that(DescribedPredicate.not(resideInAPackage(room(feature))))
                    .should()
                    .dependOnClassesThat(resideInAPackage(root + "." + feature + ".*.."))
                    .allowEmptyShould(true);
            rule = rule == null ? CompositeArchRule.of(one) : rule.and(one);
        }
        return rule.as("features are used through their root package");
    }

    /** Rule 4: entities are loaded in control, the web is met in boundary, and the two never meet. */
    ArchRule layersKeepTheirTools() {
        return CompositeArchRule.of(noClasses()
                        .that(DescribedPredicate.not(resideInAnyPackage(
                                root + "..control..",
                                root + ".platform.persistence..",
                                root + ".platform.idempotency..")))
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(EntityManager.class))
                .and(noClasses()
                        .that(DescribedPredicate.not(
                                resideInAnyPackage(root + "..boundary..", root + ".platform.web..", root + ".access")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet.."))
                .and(noClasses()
                        .that()
                        .resideInAPackage(root + "..boundary..")
                        .and(DescribedPredicate.not(resideInAPackage(room("access"))))
                        .should()
                        .dependOnClassesThat()
                        .areAnnotatedWith(Entity.class)
                        .allowEmptyShould(true))
                .as("control loads entities, boundary speaks HTTP, and requests never bind entities");
    }

    /** Rule 5: what changes or reads patient data appends to the trail in its transaction. */
    ArchRule useCasesLeaveATrail() {
        return methods()
                .that()
                .arePublic()
                .and()
                .areAnnotatedWith(Transactional.class)
                .and()
                .areDeclaredInClassesThat(resideInAnyPackage(
                        room("patients"), room("cases"), room("runs"), room("assessment"), room("referral")))
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage("..control..")
                .should(leaveATrail())
                .as("use cases append to the trail in their own transaction");
    }

    private ArchCondition<JavaMethod> leaveATrail() {
        return new ArchCondition<>("append to the trail, or call what does") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean left = reachesTrail(method.getOwner(), 2);
                events.add(new SimpleConditionEvent(
                        method, left, method.getFullName() + (left ? " leaves" : " leaves no") + " trail"));
            }
        };
    }

    private boolean reachesTrail(JavaClass from, int steps) {
        for (JavaAccess<?> access : from.getAccessesFromSelf()) {
            JavaClass target = access.getTargetOwner();
            if (target.getSimpleName().equals("AuditTrail")) {
                return true;
            }
            if (steps > 1
                    && !target.equals(from)
                    && target.getPackageName().equals(from.getPackageName())
                    && reachesTrail(target, steps - 1)) {
                return true;
            }
        }
        return false;
    }

    /** Rule 6: one place knows what time it is. */
    ArchRule onlyTheClockKnowsTheTime() {
        DescribedPredicate<JavaAccess<?>> asksTheTime = new DescribedPredicate<>("ask the machine for the time") {
            @Override
            public boolean test(JavaAccess<?> access) {
                String owner = access.getTargetOwner().getName();
                String name = access.getTarget().getName();
                boolean withoutClock = access.getTarget()
                                instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget call
                        && call.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
                return (CLOCKS.contains(owner) && name.equals("now") && withoutClock)
                        || (owner.equals(Clock.class.getName()) && name.startsWith("system"))
                        || (owner.equals(System.class.getName()) && name.equals("currentTimeMillis"))
                        || (owner.equals(Date.class.getName()) && name.equals("<init>") && withoutClock);
            }
        };
        return noClasses()
                .that(DescribedPredicate.not(resideInAPackage(root + ".platform.time..")))
                .should()
                .accessTargetWhere(asksTheTime)
                .as("nobody but platform.time asks what time it is");
    }

    /** Rule 7: injected by constructor, named for what it is, no interface for a single class. */
    ArchRule namesAndSeamsAreHonest() {
        return CompositeArchRule.of(
                        fields().should().notBeAnnotatedWith(Inject.class).allowEmptyShould(true))
                .and(noClasses().should().haveNameMatching(".*(Impl|Manager|Util|Utils|Helper)$"))
                .and(noClasses().should().dependOnClassesThat().resideInAPackage("lombok.."))
                .and(classes()
                        .that()
                        .areInterfaces()
                        .and()
                        .areNotAnnotations()
                        .and()
                        .areNotAnnotatedWith(FunctionalInterface.class)
                        .should(notHaveASingleImplementation())
                        .allowEmptyShould(true))
                .as("constructor injection, honest names, no interface with one implementation");
    }

    private static ArchCondition<JavaClass> notHaveASingleImplementation() {
        return new ArchCondition<>("not have a single implementation") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Set<JavaClass> implementations = type.getAllSubclasses().stream()
                        .filter(candidate -> !candidate.isInterface())
                        .collect(Collectors.toSet());
                boolean fine = SEAMS.contains(type.getSimpleName()) || implementations.size() != 1;
                events.add(new SimpleConditionEvent(
                        type, fine, type.getName() + " is implemented by " + implementations.size() + " class(es)"));
            }
        };
    }
}
