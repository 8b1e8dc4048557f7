package taskmeter.report.chart.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EndLabelsTest {

  @Test
  void labelsWithRoomStayWhereTheyAre() {
    assertArrayEquals(new double[] {10, 40, 90}, EndLabels.spread(new double[] {10, 40, 90}, 20, 0, 100));
  }

  @Test
  void labelsAtOnePlaceAreSpreadAroundIt() {
    assertArrayEquals(new double[] {30, 50, 70}, EndLabels.spread(new double[] {50, 50, 50}, 20, 0, 100), 1e-6);
  }

  @Test
  void labelsMoveAwayFromAnEdge() {
    assertArrayEquals(new double[] {60, 80, 100}, EndLabels.spread(new double[] {98, 99, 100}, 20, 0, 100), 1e-6);
  }

  @Test
  void labelsNeverOverlapAndStayInsideInTheirOrder() {
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      double[] wanted = random.doubles(1 + random.nextInt(10), 0, 380).sorted().toArray();
      double[] places = EndLabels.spread(wanted, 19, 0, 380);
      String where = Arrays.toString(wanted) + ": " + Arrays.toString(places);
      assertTrue(places[0] > -1e-6 && places[places.length - 1] < 380 + 1e-6, where);
      for (int p = 1; p < places.length; p++) {
        assertTrue(places[p] - places[p - 1] > 19 - 1e-6, where);
      }
    }
  }
}
