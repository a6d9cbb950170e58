/** What people want to hear of, how, and when to be left alone; their own to say. */
package org.twinge.notifier.preferences;
