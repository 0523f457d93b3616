package dev.stridekeep.files;

import com.garmin.fit.CRC;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Builds FIT files byte by byte, also such as no encoder would write.
final class FitBytes {
  static final int RECORD = 20;
  private static final int UINT8 = 0x02;
  private static final int SINT32 = 0x85;
  private static final int UINT32 = 0x86;

  private final ByteArrayOutputStream data = new ByteArrayOutputStream();

  /// Defines local message 0: a record with timestamp, position and heart rate.
  FitBytes defineRecord() {
    return define(0, RECORD, 253, 4, UINT32, 0, 4, SINT32, 1, 4, SINT32, 3, 1, UINT8);
  }

  /// Defines local message 1: a record without timestamp, with position and heart rate.
  FitBytes defineCompressed() {
    return define(1, RECORD, 0, 4, SINT32, 1, 4, SINT32, 3, 1, UINT8);
  }

  /// @param fields number, size and base type, one after the other
  FitBytes define(int local, int global, int... fields) {
    bytes(0x40 | local, 0, 0, global & 0xff, global >> 8, fields.length / 3);
    bytes(fields);
    return this;
  }

  FitBytes record(long fitSeconds, double latitude, double longitude, int heartRate) {
    bytes(0);
    return int32((int) fitSeconds).position(latitude, longitude, heartRate);
  }

  /// @param offset the lowest 5 bits of the time
  FitBytes compressed(int offset, double latitude, double longitude, int heartRate) {
    bytes(0x80 | 1 << 5 | offset);
    return position(latitude, longitude, heartRate);
  }

  private FitBytes position(double latitude, double longitude, int heartRate) {
    int32(Double.isNaN(latitude) ? Integer.MAX_VALUE : semicircles(latitude));
    int32(Double.isNaN(longitude) ? Integer.MAX_VALUE : semicircles(longitude));
    return bytes(heartRate);
  }

  private static int semicircles(double degrees) {
    return (int) Math.round(degrees / FitRunReader.DEGREES_PER_SEMICIRCLE);
  }

  FitBytes int32(int value) {
    return bytes(value & 0xff, value >> 8 & 0xff, value >> 16 & 0xff, value >> 24 & 0xff);
  }

  FitBytes bytes(int... values) {
    for (int value : values) {
      data.write(value);
    }
    return this;
  }

  byte[] file() {
    byte[] body = data.toByteArray();
    var file = ByteBuffer.allocate(14 + body.length + 2).order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) 14).put((byte) 0x10).putShort((short) 2100).putInt(body.length);
    file.put(".FIT".getBytes(StandardCharsets.US_ASCII)).putShort((short) 0).put(body);
    int crc = 0;
    for (int i = 0; i < file.position(); i++) {
      crc = CRC.get16(crc, file.get(i));
    }
    return file.putShort((short) crc).array();
  }
}
