/** Web Push: the browsers that people want messages in, and how a message gets there. */
package org.twinge.notifier.push;
