/**
 * Training load in the words of the clinic: runs become sessions, a session is held against the longest of the 30 days
 * before, a spike becomes a finding, a finding may become an alert. Pure functions of values; a missing value has a name
 * and is never a number.
 */
@NullMarked
package org.twinge.load.model;

import org.jspecify.annotations.NullMarked;
