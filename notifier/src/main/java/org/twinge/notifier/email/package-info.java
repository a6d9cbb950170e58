/** Email: what it says, and how it is handed to a mail server. */
package org.twinge.notifier.email;
