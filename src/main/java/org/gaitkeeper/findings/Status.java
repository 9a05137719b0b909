package org.gaitkeeper.findings;

/** What is known about a finding. <em>Not assessed</em> is never <em>absent</em>. */
public enum Status {
    /** Asked or looked for, and there; carries the value unless the finding is a plain yes or no. */
    PRESENT,
    /** Asked or looked for, and not there. */
    ABSENT,
    /** Nobody asked or looked. Moves nothing. */
    NOT_ASSESSED,
    /** Asked, and the patient would not say or have it examined. Moves nothing. */
    DECLINED;

    /** Whether the finding itself is known, so that it may count as evidence. */
    public boolean known() {
        return this == PRESENT || this == ABSENT;
    }
}
