package id.jmo.complaint.model.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds of complaints.
 *
 * @param kinds in the order in which they are shown
 * @param teams who handles them, by the team's id
 */
public record Catalogue(List<ComplaintKind> kinds, Map<String, Localised> teams) {

    public Catalogue {
        kinds = List.copyOf(kinds);
        teams = Map.copyOf(teams);
    }

    /** The kinds that a member may choose from. */
    public List<ComplaintKind> offered() {
        return kinds.stream().filter(kind -> !kind.retired()).toList();
    }

    /** The kind with this id, offered or not. */
    public Optional<ComplaintKind> find(String id) {
        return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }
}
