package id.jmo.platform.imports;

/**
 * A value that no two rows of one file may have.
 *
 * @param column where it stands
 * @param value may be personal data; it is hashed at once
 * @param code of the fault of the second row
 */
public record UniqueKey(String column, String value, String code) {

    @Override
    public String toString() {
        return "UniqueKey[" + column + "]";
    }
}
