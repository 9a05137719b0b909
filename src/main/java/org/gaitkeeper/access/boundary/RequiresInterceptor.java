package org.gaitkeeper.access.boundary;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Checks the policy table before every use case, whichever way it was reached; before its transaction opens. */
@Interceptor
@Requires(Privilege.USE_PRODUCT)
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class RequiresInterceptor {

    private final Acting acting;

    @Inject
    RequiresInterceptor(Acting acting) {
        this.acting = acting;
    }

    @AroundInvoke
    @Nullable
    Object check(InvocationContext call) throws Exception {
        @Nullable Requires requires = call.getMethod().getAnnotation(Requires.class);
        if (requires == null) {
            requires = call.getMethod().getDeclaringClass().getAnnotation(Requires.class);
        }
        if (requires != null && !acting.actor().may(requires.value())) {
            throw Problem.of(CommonProblem.NOT_ALLOWED);
        }
        return call.proceed();
    }
}
