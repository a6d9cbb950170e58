/** Names and addresses of athletes and staff, and who of them may be told about whom. */
package org.twinge.notifier.contacts;
