/** An athlete's runs: how each felt, what it was, and what is put right about it. */
@NullMarked
package org.twinge.dashboard.runs;

import org.jspecify.annotations.NullMarked;
