"""What one article says: sentences, dates, figures, speakers, grades. Pure functions of its text."""
