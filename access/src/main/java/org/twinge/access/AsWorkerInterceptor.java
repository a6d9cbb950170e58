package org.twinge.access;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Runs inside the transaction's own interceptor. */
@AsWorker
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class AsWorkerInterceptor {
    private final DatabaseRole role;

    AsWorkerInterceptor(DatabaseRole role) {
        this.role = role;
    }

    @AroundInvoke
    Object become(InvocationContext invocation) throws Exception {
        role.becomeWorker();
        return invocation.proceed();
    }
}
