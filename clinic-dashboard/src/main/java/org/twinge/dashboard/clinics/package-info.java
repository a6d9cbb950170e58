/** Clinics and their staff. */
@NullMarked
package org.twinge.dashboard.clinics;

import org.jspecify.annotations.NullMarked;
