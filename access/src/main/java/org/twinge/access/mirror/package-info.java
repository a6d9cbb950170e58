/**
 * Each service's own copy of who exists and who consented, fed by the topics {@code athletes} and {@code clinics}, and
 * the answer to {@code erasures}. The service that owns consent leaves this package out.
 */
@NullMarked
package org.twinge.access.mirror;

import org.jspecify.annotations.NullMarked;
