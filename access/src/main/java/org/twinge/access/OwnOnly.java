package org.twinge.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an {@link AsCaller} use case that is about the caller's own things: in its transaction row-level security shows nobody
 * else's, consent or not. A use case without it may show staff an athlete's things, and tells {@code reads.Reads} whose.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OwnOnly {}
