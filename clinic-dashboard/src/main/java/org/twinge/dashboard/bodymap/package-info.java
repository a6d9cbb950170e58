/** The pictures of the body, as injury-catalog draws them. */
@NullMarked
package org.twinge.dashboard.bodymap;

import org.jspecify.annotations.NullMarked;
