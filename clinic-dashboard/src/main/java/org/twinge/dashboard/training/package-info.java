/** An athlete's training as a picture, and the question how far to run today. */
@NullMarked
package org.twinge.dashboard.training;

import org.jspecify.annotations.NullMarked;
