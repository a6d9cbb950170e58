/** Who wants no email, and whose address takes none: one click out, and the way back. */
package org.twinge.notifier.mailbox;
