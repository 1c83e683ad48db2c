package id.jmo.biometric.model;

/**
 * Who measured: part of every measurement, because scores of different engines or models cannot be compared.
 *
 * @param engine the engine with its version, {@code embedded-onnx-1.23.2}
 * @param models the models with their version, {@code faceplugin-0.0.1-87aacdfe}
 */
public record EngineVersion(String engine, String models) {

    @Override
    public String toString() {
        return engine + "/" + models;
    }
}
