package id.jmo.account.model.onetimecode;

/** How a one-time code is sent. */
public enum CodeChannel {
    EMAIL,
    SMS
}
