package org.twinge.access;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The transaction runs as the person who calls: the role {@code web}, and row-level security shows an athlete their own
 * rows and a clinic's staff those of athletes who consent. Staff are refused with 503 while consent is not up to date.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AsCaller {}
