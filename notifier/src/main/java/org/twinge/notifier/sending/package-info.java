/** What every channel's sending has in common. */
package org.twinge.notifier.sending;
