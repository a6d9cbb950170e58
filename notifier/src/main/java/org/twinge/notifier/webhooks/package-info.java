/** Webhooks: the clinics' own systems that hear that there is a message. */
package org.twinge.notifier.webhooks;
