/** The injury catalogue: its pages for readers, and for editors from draft to publication. */
@NullMarked
package org.twinge.dashboard.catalogue;

import org.jspecify.annotations.NullMarked;
