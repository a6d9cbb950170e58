package org.twinge.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.ServiceUnavailableException;
import java.time.Duration;
import org.twinge.access.mirror.ConsentFreshness;

/** Runs inside the transaction's own interceptor. */
@AsCaller
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class AsCallerInterceptor {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final DatabaseRole role;
    private final Caller caller;
    private final Instance<ConsentFreshness> mirror;

    /** @param mirror absent in the service that owns consent itself */
    AsCallerInterceptor(DatabaseRole role, Caller caller, Instance<ConsentFreshness> mirror) {
        this.role = role;
        this.caller = caller;
        this.mirror = mirror;
    }

    @AroundInvoke
    Object become(InvocationContext invocation) throws Exception {
        if (caller.isStaff() && mirror.isResolvable() && mirror.get().isStale()) {
            throw new ServiceUnavailableException(
                    "Consent is not up to date here, so athletes' data is not shown to staff for the moment",
                    RETRY_AFTER.toSeconds());
        }
        role.becomeCaller(caller.subject(), isOwnOnly(invocation));
        return invocation.proceed();
    }

    private static boolean isOwnOnly(InvocationContext invocation) {
        return invocation.getMethod().getDeclaringClass().isAnnotationPresent(OwnOnly.class);
    }
}
