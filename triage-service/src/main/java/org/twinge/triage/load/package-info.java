/** How much an athlete has run of late. It stands beside a report; no rule looks at it, and it changes no level. */
@NullMarked
package org.twinge.triage.load;

import org.jspecify.annotations.NullMarked;
