package org.twinge.dashboard.wishes;

/** Why a choice was not kept. */
public enum WishTrouble {
    AWAY,
    CHANGED,
    REFUSED
}
