/** Who is told, when, and what an answer of the mail server means: values in, values out. */
@NullMarked
package org.twinge.notifier.model;

import org.jspecify.annotations.NullMarked;
