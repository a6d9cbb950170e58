package org.twinge.load;

/** On what ground a clinician agrees that running may begin, or go on. Set words, so that no health story is stored here. */
enum ClearanceGround {
    EXAMINED,
    IMAGING_SEEN,
    TREATING_DOCTOR_AGREES
}
