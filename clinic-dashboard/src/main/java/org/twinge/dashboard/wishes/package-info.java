/** What people want to be told, and why they were told what they were: notifier's to keep, asked in the reader's own name. */
@NullMarked
package org.twinge.dashboard.wishes;

import org.jspecify.annotations.NullMarked;
