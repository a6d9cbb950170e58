/** What the picture of training shows, and where. */
@NullMarked
package org.twinge.dashboard.training.model;

import org.jspecify.annotations.NullMarked;
