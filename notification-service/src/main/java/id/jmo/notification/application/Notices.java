package id.jmo.notification.application;

import java.util.List;

/** The table of notices. */
public record Notices(List<Notice> all) {

    public Notices {
        all = List.copyOf(all);
    }
}
