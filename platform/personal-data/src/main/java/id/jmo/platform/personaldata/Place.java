package id.jmo.platform.personaldata;

/**
 * Where a ciphertext is stored. One that is bound to its place is refused in every other: what stands in a member's document
 * says nothing about another member.
 *
 * @param id of the document
 * @param field its path in the document, such as {@code accounts.number}; an element of a list has the path of the list
 */
public record Place(String id, String field) {

    /** A field of this field. */
    public Place of(String name) {
        return new Place(id, field.isEmpty() ? name : field + "." + name);
    }

    String context() {
        return "document " + id + " " + field;
    }
}
